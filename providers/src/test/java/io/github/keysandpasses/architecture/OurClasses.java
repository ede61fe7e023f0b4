package io.github.keysandpasses.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;

/** All classes of the provider jar, without the tests, read once. */
final class OurClasses {

    static final String ROOT = "io.github.keysandpasses";

    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private OurClasses() {}

    /** The pattern of one of our packages with all below it. */
    static String room(String name) {
        return ROOT + "." + name + "..";
    }

    /** The patterns of several of our packages. */
    static String[] rooms(String... names) {
        return Arrays.stream(names).map(OurClasses::room).toArray(String[]::new);
    }
}

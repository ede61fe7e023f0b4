package io.github.keysandpasses.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.keysandpasses.architecture.OurClasses.ALL;
import static io.github.keysandpasses.architecture.OurClasses.room;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Habits of the house that a reviewer would otherwise have to remember. */
class HouseRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Util", "Utils", "Helper", "Manager", "Common", "Impl"})
    void noClassHasANameThatSaysNothing(String ending) {
        noClasses().should().haveSimpleNameEndingWith(ending).check(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"util", "helper", "common", "manager"})
    void noPackageHasANameThatSaysNothing(String name) {
        noClasses().should().resideInAPackage(".." + name + "..").check(ALL);
    }

    @Test
    void theDomainIsToldTheTimeAndLetsOthersDraw() {
        noClasses()
                .that()
                .resideInAPackage(room("domain"))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(ALL);
    }

    @Test
    void chanceComesFromOneSource() {
        noClasses()
                .that()
                .resideOutsideOfPackage(room("secret"))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(ALL);
    }

    @Test
    void nothingIsPrinted() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(PrintStream.class)
                .check(ALL);
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(ALL);
    }

    @Test
    void theWireOfTheWebApiIsRecordsAndNothingElse() {
        classes()
                .that()
                .resideInAPackage(room("crmapi.wire"))
                .should()
                .beRecords()
                .check(ALL);
    }
}

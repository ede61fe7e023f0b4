package io.github.keysandpasses.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.keysandpasses.secret.SecretsSpi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The folder {@code META-INF/services} is a true index: Keycloak finds all our providers, and whatever it names is there. */
class ServicesTest {

    private static final Path SERVICES = Path.of("src", "main", "resources", "META-INF", "services");

    @Test
    void everyFactorySpiAndMapperIsNamed() {
        assertThat(named().map(Named::implementation)).containsAll(providers());
    }

    @Test
    void nothingIsNamedTwice() {
        assertThat(named().map(Named::implementation)).doesNotHaveDuplicates();
    }

    @Test
    void theSpiThatLooksAtTheKeycloakAroundUsIsMadeFirst() {
        assertThat(named().filter(line -> line.service().equals(Spi.class.getName())))
                .first()
                .extracting(Named::implementation)
                .isEqualTo(SecretsSpi.class.getName());
    }

    @ParameterizedTest
    @MethodSource("named")
    void whatIsNamedExistsAndIsWhatTheFileSays(Named named) throws ReflectiveOperationException {
        Class<?> implementation = Class.forName(named.implementation());

        assertThat(named.implementation()).startsWith(OurClasses.ROOT + ".");
        assertThat(Class.forName(named.service())).isAssignableFrom(implementation);
        assertThat(implementation.getConstructor().newInstance()).isNotNull();
    }

    private static List<String> providers() {
        return OurClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(ProviderFactory.class)
                        || type.isAssignableTo(Spi.class)
                        || type.isAssignableTo(ProtocolMapper.class))
                .filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .toList();
    }

    /** One line of one file. */
    record Named(String service, String implementation) {}

    static Stream<Named> named() {
        try (Stream<Path> files = Files.list(SERVICES)) {
            return files.toList().stream().flatMap(ServicesTest::lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Named> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(line -> new Named(file.getFileName().toString(), line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

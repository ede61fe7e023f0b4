package io.github.keysandpasses.tests.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.mail.MailServer;
import io.github.keysandpasses.tests.mail.Messaging;
import io.github.keysandpasses.tests.mail.PhoneGateways;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.ServerSetup;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A server that logs all it can logs nothing of a message: neither to whom, nor what, nor the URLs and headers by which it goes.
 * What Hibernate logs of each value that it reads from the database is left out: the realm's settings are among them.
 */
@Tag("zip")
@WithKeycloak(ServerSetup.POSTGRES_TRACE)
class NoMessageInLogIT {
    private static final String MAIL_LIBRARY = "[org.eclipse.angus.mail.";
    private static final String VALUES_READ = "[org.hibernate.orm.jdbc.extract]";
    private static final String PHONE = "+447700900456";

    @Test
    void neitherAddressNorCodeNorUrlIsInTheLog(RunningKeycloak keycloak) {
        String address = TestCrm.unique("customer") + "@example.com";
        try (BareRealm realm = new BareRealm(keycloak);
                MailServer mail = new MailServer();
                PhoneGateways gateways = new PhoneGateways()) {
            mail.serve(realm.admin());
            Messaging messaging = new Messaging(realm.admin());
            messaging.set(gateways.webhook());
            long before = keycloak.log().position();
            messaging.send(Map.of("channel", "email", "address", address, "kind", "pass_assigned"));
            messaging.send(Map.of("channel", "phone", "address", PHONE, "kind", "pass_assigned"));
            mail.awaitMailTo(address);
            List<String> posted = linesOfOurs(keycloak, before);
            messaging.set(gateways.messageCentral());
            before = keycloak.log().position();
            String handle = messaging.testPhone(PHONE).required("handle").textValue();
            assertThat(messaging.check(handle, "987654321").path("right").booleanValue())
                    .isFalse();
            assertThat(messaging.check(handle, "65432109").path("right").booleanValue())
                    .isTrue();
            List<String> asked = linesOfOurs(keycloak, before);

            assertThat(posted).anyMatch(line -> line.contains(" TRACE "));
            // Keycloak's mail library names the addressee at DEBUG: docs/security.md says how to silence it.
            assertThat(posted.stream().filter(line -> !line.contains(MAIL_LIBRARY) && line.contains(address)))
                    .isEmpty();
            Stream.of(PHONE, "Sample-1234", "SAMPLE-CODE", "sample.customer", "/hook/path-secret", "v1,")
                    .forEach(secret -> assertThat(posted.stream().filter(line -> line.contains(secret)))
                            .as(secret)
                            .isEmpty());
            Stream.of(PHONE, "7700900456", "65432109", "opaque-token", "mobileNumber", "/verification/v3", "authToken")
                    .forEach(secret -> assertThat(asked.stream().filter(line -> line.contains(secret)))
                            .as(secret)
                            .isEmpty());
        }
    }

    private static List<String> linesOfOurs(RunningKeycloak keycloak, long before) {
        return keycloak.log().linesSince(before).stream()
                .filter(line -> !line.contains(VALUES_READ))
                .toList();
    }
}

package io.github.keysandpasses.tests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.demo.Passes;
import io.github.keysandpasses.tests.demo.Patience;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A realm sends no more codes to telephones in an hour than its Definition says, whoever asks. */
@Tag("zip")
@WithKeycloak
class PhoneCodesIT {
    private static final String RULES = "/keys-and-passes/access-pass-definitions";

    @AutoClose
    private static final MailServer MAIL = new MailServer();

    @Test
    void afterTheLastOneNoCodeGoesToATelephoneAndMailGoesOn(RunningKeycloak keycloak) {
        try (Gateway gateway = new Gateway((exchange, asked) -> Gateway.answer(exchange, 204, ""));
                BareRealm realm = new BareRealm(keycloak)) {
            Admin admin = realm.admin();
            Passes passes = new Passes(admin);
            MAIL.serve(admin);
            new Messaging(admin)
                    .set(Map.of(
                            "phoneTransport",
                            "webhook",
                            "webhookSecret",
                            "whsec_YSBzZWNyZXQgb2YgYXQgbGVhc3QgMjQgYnl0ZXM=",
                            "webhookUrl",
                            gateway.url(),
                            "allowHttp",
                            true,
                            "allowPrivateTargets",
                            true));
            String rules = Admin.createdId(admin.post(
                    RULES,
                    Map.of(
                            "name",
                            "Phones",
                            "identifier",
                            Map.of("format", "FREE_TEXT"),
                            "limits",
                            Map.of("phoneCodes", 1))));
            admin.post(RULES + "/" + rules + "/effective", Map.of());

            pending(admin, passes, "+447700900123");
            Patience.until("the first code", () -> gateway.asked().size() == 1);
            JsonNode second = pending(admin, passes, "+447700900124");
            HttpAnswer refused = passes.act(second, "resend-verification");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.body()).contains("No more codes go to telephones for now");
            assertThat(gateway.asked()).hasSize(1);
            String email = Passes.identifier();
            pending(admin, passes, email);
            MAIL.awaitMailTo(email);

            admin.put(RULES + "/" + rules, Map.of("limits", Map.of("phoneCodes", 3)));
            HttpAnswer sent = passes.act(second, "resend-verification");
            assertThat(sent.status()).as(sent.body()).isEqualTo(200);
            for (int i = 0; i < 3; i++) {
                assertThat(passes.act(second, "resend-verification").body())
                        .as("what the rules of its address refuse uses nothing up")
                        .contains("A code was sent a moment ago");
            }
            pending(admin, passes, "+447700900125");
            Patience.until("the third code", () -> gateway.asked().size() == 3);
        }
    }

    private static JsonNode pending(Admin admin, Passes passes, String identifier) {
        String owner = admin.createUser("customer" + identifier.hashCode());
        return passes.create(owner, "identifier", identifier, "requireVerification", true);
    }
}

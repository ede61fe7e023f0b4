package io.github.keysandpasses.tests.passes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.PassRules;
import io.github.keysandpasses.tests.demo.Passes;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.mail.MailServer;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where codes and secrets of a pass go that has no address of its own: nowhere that its owner could have typed in just now. */
// The mail server of the test is not to be reached from a container.
@Tag("zip")
@WithKeycloak
class PassAddressIT {
    @AutoClose
    static final MailServer MAIL = new MailServer();

    private static final String PHONE = "+447700900123";

    private OtherRealm realm;
    private Passes passes;
    private String owner;
    private String email;

    @BeforeEach
    void aRealmWhoseIdentifiersAreNames(RunningKeycloak keycloak) {
        realm = new OtherRealm(keycloak);
        MAIL.serve(realm.admin());
        realm.admin().change("/users/profile", Map.of("unmanagedAttributePolicy", "ADMIN_EDIT"));
        new PassRules(realm.admin()).define("identifier", Map.of("format", "FREE_TEXT"));
        passes = new Passes(realm.admin());
        email = Passes.identifier();
        owner = realm.admin().createUser(TestCrm.unique("owner"));
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void nothingOfAnEffectivePassGoesToAMailAddressThatNobodyHasVerified() {
        owner(email, false, Map.of());
        assertGoesNowhere(reset(effective()));
        owner(email, true, Map.of());
        assertThat(reset(effective()).path("sentTo").textValue()).isEqualTo("c***@test.example");
        assertThat(MAIL.awaitMailTo(email).text()).contains("AT");
        assertThat(MAIL.mailTo(email)).hasSize(1);
    }

    @Test
    void nothingOfAnEffectivePassGoesToAPhoneThatNobodyHasVerified() {
        owner(null, false, Map.of("phoneNumber", List.of(PHONE)));
        assertGoesNowhere(reset(effective()));
        owner(null, false, Map.of("phoneNumber", List.of(PHONE), "phoneNumberVerified", List.of("false")));
        assertGoesNowhere(reset(effective()));
        owner(null, false, Map.of("phoneNumber", List.of(PHONE), "phoneNumberVerified", List.of("true")));
        assertThat(reset(effective()).path("sentTo").textValue()).isEqualTo("+44***23");
    }

    @Test
    void anIdentifierThatIsAnAddressComesBeforeThoseOfItsOwner() {
        owner(email, true, Map.of("phoneNumber", List.of(PHONE), "phoneNumberVerified", List.of("true")));
        assertThat(reset(passes.create(owner, "identifier", "z" + Passes.identifier()))
                        .path("sentTo")
                        .textValue())
                .isEqualTo("z***@test.example");
        assertThat(reset(effective()).path("sentTo").textValue())
                .as("then mail, and a phone last")
                .isEqualTo("c***@test.example");
    }

    @Test
    void aPassThatWaitsTakesTheAddressAsItIsAndTheCodeIsForThatOneAlone() {
        owner(email, false, Map.of());
        JsonNode pass = passes.create(owner, "identifier", TestCrm.unique("some name"), "requireVerification", true);
        String code = MAIL.awaitMailTo(email).code();

        String other = Passes.identifier();
        owner(other, false, Map.of());
        HttpAnswer refused = passes.act(pass, "verify", "code", code);
        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(passes.show(pass).path("state").textValue()).isEqualTo("PENDING_VERIFICATION");

        owner(email, false, Map.of());
        assertThat(passes.act(pass, "verify", "code", code).status())
                .as("where it went, it is good")
                .isEqualTo(200);
    }

    private JsonNode effective() {
        return passes.create(owner, "identifier", TestCrm.unique("some name"));
    }

    /** What is said of where a new pass code went. */
    private JsonNode reset(JsonNode pass) {
        HttpAnswer answer = passes.act(pass, "reset-pass-code");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private void assertGoesNowhere(JsonNode reset) {
        assertThat(reset.has("sentTo")).isFalse();
        assertThat(reset.path("passCode").textValue()).as("staff tells it").isNotBlank();
        assertThat(MAIL.mailTo(email)).isEmpty();
    }

    private void owner(String address, boolean verified, Map<String, List<String>> attributes) {
        realm.admin()
                .change(
                        "/users/" + owner,
                        Map.of(
                                "email",
                                address == null ? "" : address,
                                "emailVerified",
                                verified,
                                "attributes",
                                attributes));
    }
}

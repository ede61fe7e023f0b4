package io.github.keysandpasses.tests.passes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.PassRules;
import io.github.keysandpasses.tests.demo.Passes;
import io.github.keysandpasses.tests.mail.MailServer;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What customers are sent, and what a call centre does with what they read out. */
// The mail server of the test is not to be reached from a container.
@Tag("zip")
@WithKeycloak
class PassVerificationIT {
    @AutoClose
    static final MailServer MAIL = new MailServer();

    private OtherRealm realm;
    private Passes passes;
    private String address;

    @BeforeEach
    void aRealmThatSendsMail(RunningKeycloak keycloak) {
        realm = new OtherRealm(keycloak);
        MAIL.serve(realm.admin());
        passes = new Passes(realm.admin());
        address = Passes.identifier();
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void theCodeThatArrivesMakesThePassEffectiveAndIsGoodOnce() {
        JsonNode pass = pending();
        String code = MAIL.awaitMailTo(address).code();
        assertThat(passes.act(pass, "verify", "code", wrong(code)).status()).isEqualTo(400);
        HttpAnswer verified = passes.act(pass, "verify", "code", " " + code.substring(0, 3) + " " + code.substring(3));
        assertThat(verified.status()).as(verified.body()).isEqualTo(200);
        assertThat(verified.json().path("state").textValue()).isEqualTo("EFFECTIVE");
        assertThat(verified.json().has("verifiedAt")).isTrue();
        assertThat(verified.json().has("verifiedBy")).isTrue();
        assertThat(passes.act(pass, "verify", "code", code).status()).isEqualTo(409);
    }

    @Test
    void afterFiveWrongCodesTheRightOneIsWrongTooUntilAnotherIsSent() {
        JsonNode pass = pending();
        String code = MAIL.awaitMailTo(address).code();
        for (int i = 0; i < 5; i++) {
            assertThat(passes.act(pass, "verify", "code", wrong(code)).status()).isEqualTo(400);
        }
        HttpAnswer refused = passes.act(pass, "verify", "code", code);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Too many wrong codes");
        assertThat(passes.show(pass).path("state").textValue()).isEqualTo("PENDING_VERIFICATION");
    }

    @Test
    void anotherCodeIsNotSentAtOnce() {
        JsonNode pass = pending();
        MAIL.awaitMailTo(address);
        HttpAnswer refused = passes.act(pass, "resend-verification");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(MAIL.mailTo(address)).hasSize(1);
    }

    @Test
    void ofTwoVerificationsAtOnceOneIsTheOne() {
        JsonNode pass = pending();
        String code = MAIL.awaitMailTo(address).code();
        List<CompletableFuture<Integer>> both = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> passes.act(pass, "verify", "code", code).status()))
                .limit(2)
                .toList();
        List<Integer> answers = both.stream().map(CompletableFuture::join).toList();
        assertThat(answers).containsOnlyOnce(200);
        assertThat(passes.show(pass).path("state").textValue()).isEqualTo("EFFECTIVE");
    }

    @Test
    void aBadPassCodeDoesNotSpendTheCode() {
        JsonNode pass =
                passes.create(realm.ownerId(), "identifier", address, "requireVerification", true, "passCode", null);
        String code = MAIL.awaitMailTo(address).code();
        HttpAnswer without = passes.act(pass, "verify", "code", code);
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.json().path("field").textValue()).isEqualTo("passCode");
        assertThat(passes.act(pass, "verify", "code", code, "passCode", "x").status())
                .isEqualTo(400);
        assertThat(passes.act(pass, "verify", "code", code, "passCode", Passes.PASS_CODE)
                        .status())
                .isEqualTo(200);
        assertThat(passes.show(pass).path("hasPassCode").booleanValue()).isTrue();
    }

    @Test
    void aCodeThatWentToAnOldAddressIsOfNoUseForTheNewOne() {
        JsonNode pass = pending();
        String code = MAIL.awaitMailTo(address).code();
        assertThat(passes.change(pass, Map.of("identifier", Passes.identifier()))
                        .status())
                .isEqualTo(200);
        assertThat(passes.act(pass, "verify", "code", code).status()).isEqualTo(409);
    }

    @Test
    void aPassThatWasNotMadeSendsNothing() {
        passes.create(null, "identifier", address);
        HttpAnswer refused = passes.tryToCreate(Map.of(
                "userId",
                realm.ownerId(),
                "identifier",
                address,
                "passCode",
                Passes.PASS_CODE,
                "requireVerification",
                true));
        assertThat(refused.status()).isEqualTo(409);
        String other = Passes.identifier();
        passes.create(realm.ownerId(), "identifier", other, "requireVerification", true);
        MAIL.awaitMailTo(other);
        assertThat(MAIL.mailTo(address)).isEmpty();
    }

    @Test
    void whoIsRelatedToAnAccountIsToldWhereTheDefinitionSaysSoAndNeverAPassCodeTheyChose() {
        new PassRules(realm.admin()).define("messages", Map.of("assignedToAccount", true));
        JsonNode pass = passes.create(realm.ownerId(), "identifier", address);
        passes.relate(pass, "REWARDS_PARTICIPANT", "RP-1");
        passes.relate(pass, "ACCOUNTS_RECEIVABLE", "AR-1");
        String text = MAIL.awaitMailTo(address).text();
        assertThat(text).contains(pass.path("number").textValue()).doesNotContain(Passes.PASS_CODE);
        assertThat(MAIL.mailTo(address)).as("nobody is told of a participant").hasSize(1);
    }

    @Test
    void aPassCodeThatWasMadeAnewGoesToItsOwnerAndOneThatStaffSetDoesNot() {
        JsonNode pass = passes.create(realm.ownerId(), "identifier", address);
        HttpAnswer reset = passes.act(pass, "reset-pass-code");
        assertThat(reset.json().has("passCode")).isFalse();
        assertThat(reset.json().path("sentTo").textValue()).contains("***");
        assertThat(reset.header("Cache-Control")).contains("no-store");
        assertThat(MAIL.awaitMailTo(address).text())
                .contains(pass.path("number").textValue());

        passes.act(pass, "pass-code", "passCode", "by-staff-9281");
        assertThat(MAIL.awaitMailTo(address, 2).text()).doesNotContain("by-staff-9281");
        passes.change(pass, Map.of("passCode", "by-staff-9282"));
        assertThat(MAIL.awaitMailTo(address, 3).text()).doesNotContain("by-staff-9282");
    }

    @Test
    void theOldAddressOfAnEffectivePassIsToldOfAnotherOneAndNotWhich() {
        JsonNode pass = passes.create(realm.ownerId(), "identifier", address);
        String other = Passes.identifier();
        passes.change(pass, Map.of("identifier", other, "passCode", "by-staff-9281"));
        assertThat(MAIL.awaitMailTo(address).text()).contains("another address").doesNotContain(other, "by-staff-9281");
        assertThat(MAIL.awaitMailTo(other).text()).doesNotContain("another address");
    }

    @Test
    void anAddressThatNobodyHasVerifiedIsToldNothingButItsCode() {
        new PassRules(realm.admin())
                .define("messages", Map.of("assignedToAccount", true), "passCode", Map.of("automatic", true));
        JsonNode pass = passes.create(
                realm.ownerId(),
                "identifier",
                address,
                "passCode",
                null,
                "requireVerification",
                true,
                "related",
                List.of(Map.of("kind", "ACCOUNTS_RECEIVABLE", "entityId", "AR-1")));
        String made = pass.path("passCode").textValue();
        assertThat(made).isNotBlank();
        assertThat(MAIL.awaitMailTo(address).text()).doesNotContain(made);
        String other = Passes.identifier();
        assertThat(passes.change(pass, Map.of("identifier", other)).status()).isEqualTo(200);
        assertThat(passes.act(pass, "resend-verification").status()).isEqualTo(200);
        String code = MAIL.awaitMailTo(other).code();
        assertThat(passes.act(pass, "verify", "code", code).status()).isEqualTo(200);
        assertThat(MAIL.awaitMailTo(other, 2).text())
                .contains(pass.path("number").textValue())
                .doesNotContain(made);
        assertThat(MAIL.mailTo(address)).hasSize(1);
    }

    @Test
    void aPassCodeThatCanGoNowhereIsShownOnce() {
        String owner = realm.admin().createUser("without-address");
        realm.admin().change("/users/" + owner, Map.of("email", ""));
        new PassRules(realm.admin()).define("identifier", Map.of("format", "FREE_TEXT"));
        JsonNode pass = passes.create(owner, "identifier", "some name");
        HttpAnswer reset = passes.act(pass, "reset-pass-code");
        assertThat(reset.json().path("passCode").textValue()).isNotBlank();
        assertThat(reset.json().has("sentTo")).isFalse();
    }

    private JsonNode pending() {
        return passes.create(realm.ownerId(), "identifier", address, "requireVerification", true);
    }

    private static String wrong(String code) {
        return code.startsWith("1") ? "2" + code.substring(1) : "1" + code.substring(1);
    }
}

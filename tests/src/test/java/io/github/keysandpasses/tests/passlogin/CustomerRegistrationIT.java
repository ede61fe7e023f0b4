package io.github.keysandpasses.tests.passlogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.mail.MailServer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever registers gets a user and a pass by the Definition, or neither, and is let in once the code was right. */
@Tag("zip")
@WithKeycloak
class CustomerRegistrationIT {

    @AutoClose
    private static final MailServer MAIL = new MailServer();

    private CustomerRealm realm;

    @BeforeEach
    void aRealm(RunningKeycloak keycloak) {
        realm = new CustomerRealm(keycloak, MAIL);
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void aCustomerRegistersAnswersTheCodeAndIsLoggedIn() {
        String email = CustomerRealm.address();
        PassBrowser.Tab tab = realm.register(realm.browser(), email);
        assertThat(tab.asksFor("verificationCode")).isTrue();
        assertThat(tab.html()).doesNotContain(email).contains("m***@customer.example");
        JsonNode user = realm.user(email);
        assertThat(user.path("username").textValue()).isEqualTo(email);
        assertThat(user.path("emailVerified").booleanValue()).isFalse();
        JsonNode pass = realm.passesOf(user.path("id").textValue()).path(0);
        assertThat(pass.path("state").textValue()).isEqualTo("PENDING_VERIFICATION");
        assertThat(pass.path("identifier").textValue()).isEqualTo(email);

        String code = realm.code(email, 1);
        tab.send("verificationCode", " " + code.substring(0, 3) + "-" + code.substring(3) + " ");
        assertThat(tab.isBack()).isTrue();
        assertThat(tab.tokens().json().path("access_token").textValue()).isNotEmpty();
        assertThat(realm.user(email).path("emailVerified").booleanValue()).isTrue();
        JsonNode verified = realm.pass(pass.path("id").textValue());
        assertThat(verified.path("state").textValue()).isEqualTo("EFFECTIVE");
        assertThat(verified.path("verifiedBy").textValue())
                .isEqualTo(user.path("id").textValue());

        PassBrowser.Tab again = realm.browser().open(CustomerRealm.APP);
        again.send("identifier", email.toUpperCase(Locale.ROOT), "passCode", CustomerRealm.PASS_CODE);
        assertThat(again.isBack()).isTrue();
    }

    @Test
    void whoRegisteredWithAnothersAddressIsNotLetInByWhatItsOwnerDoes() {
        String email = CustomerRealm.address();
        PassBrowser browser = realm.browser();
        PassBrowser.Tab stranger = realm.register(browser, email);
        JsonNode pass = realm.passesOf(realm.user(email).path("id").textValue()).path(0);
        String id = pass.path("id").textValue();
        realm.admin().post("/keys-and-passes/access-passes/" + id + "/verify", Map.of("code", realm.code(email, 1)));
        assertThat(realm.pass(id).path("state").textValue()).isEqualTo("EFFECTIVE");

        stranger.reload();
        assertThat(stranger.isBack()).isFalse();
        assertThat(browser.open(CustomerRealm.APP).asksFor("identifier"))
                .as("they log in")
                .isTrue();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsMade() {
        String email = CustomerRealm.address();
        PassBrowser.Tab tab =
                realm.register(realm.browser(), email, "newPassCode", "short", "newPassCodeAgain", "short");
        assertThat(tab.html())
                .contains("The pass code is too short: at least 8 characters.")
                .contains(email)
                .doesNotContain("value=\"short\"");
        tab.send(CustomerRealm.form(email, "newPassCodeAgain", "something else"));
        assertThat(tab.html()).contains("The two pass codes differ.");
        tab.send(CustomerRealm.form(email, "newPassCode", email, "newPassCodeAgain", email));
        assertThat(tab.html()).contains("must not contain what you log in with");
        tab.send(CustomerRealm.form("no address"));
        assertThat(tab.html()).contains("Invalid email address.");
        assertThat(realm.user(email).isMissingNode()).isTrue();
        tab.send(CustomerRealm.form(email));
        assertThat(tab.asksFor("verificationCode")).isTrue();
    }

    @Test
    void anAddressThatIsThereIsRefusedInTheWordsOfKeycloaksOwnPage() {
        String ofUser = realm.admin().createUser("someone") == null ? "" : "someone@test.example";
        String owner = realm.admin().createUser("owner");
        String ofPass = CustomerRealm.address();
        realm.pendingPass(owner, ofPass);
        int mails = realm.mailsTo(ofPass);
        for (String taken : List.of(ofUser, ofPass, ofPass.toUpperCase(Locale.ROOT))) {
            PassBrowser.Tab tab = realm.register(realm.browser(), taken);
            assertThat(tab.html()).contains("Email already exists.").doesNotContain("verificationCode");
        }
        assertThat(realm.mailsTo(ofPass)).isEqualTo(mails);
    }

    @Test
    void withoutVerificationTheCustomerIsInAtOnce() {
        realm.define("requireVerification", false);
        String email = CustomerRealm.address();
        PassBrowser.Tab tab = realm.register(realm.browser(), email);
        assertThat(tab.isBack()).isTrue();
        assertThat(realm.mailsTo(email)).isZero();
        assertThat(realm.user(email).path("emailVerified").booleanValue()).isFalse();
    }

    @Test
    void whatIsGeneratedIsToldToTheOwnerOfTheAddressAndToNobodyBefore() {
        realm.define("identifier", Map.of("creation", "NUMBER"), "passCode", Map.of("automatic", true));
        String email = CustomerRealm.address();
        PassBrowser.Tab tab = realm.register(realm.browser());
        assertThat(tab.asksFor("newPassCode")).isFalse();
        tab.send("email", email, "firstName", "Maria", "lastName", "Customer");
        String code = realm.code(email, 1);
        assertThat(realm.mailsTo(email)).isEqualTo(1);
        tab.send("verificationCode", code);
        assertThat(tab.isBack()).isTrue();
        String text = MAIL.awaitMailTo(email, 2).text();
        JsonNode pass = realm.passesOf(realm.user(email).path("id").textValue()).path(0);
        String identifier = pass.path("identifier").textValue();
        assertThat(text).contains(identifier);
        String passCode = text.lines()
                .filter(line -> line.startsWith("Pass code: "))
                .map(line -> line.substring("Pass code: ".length()).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError(text));
        PassBrowser.Tab again = realm.browser().open(CustomerRealm.APP);
        again.send("identifier", identifier, "passCode", passCode);
        assertThat(again.isBack()).isTrue();
    }

    @Test
    void whoLeftARegistrationWithAGeneratedPassCodeGetsOneOnceStaffHasVerifiedThePass() {
        realm.define("passCode", Map.of("automatic", true));
        String email = CustomerRealm.address();
        realm.register(realm.browser()).send("email", email, "firstName", "Maria", "lastName", "Customer");
        String code = realm.code(email, 1);
        JsonNode pass = realm.passesOf(realm.user(email).path("id").textValue()).path(0);
        assertThat(pass.path("hasPassCode").booleanValue()).isFalse();
        String path = "/keys-and-passes/access-passes/" + pass.path("id").textValue() + "/verify";
        JsonNode verified = realm.admin().post(path, Map.of("code", code)).json();
        assertThat(verified.path("state").textValue()).isEqualTo("EFFECTIVE");
        assertThat(verified.path("hasPassCode").booleanValue()).isTrue();
        String text = MAIL.awaitMailTo(email, 2).text();
        String passCode = text.lines()
                .filter(line -> line.startsWith("Pass code: "))
                .map(line -> line.substring("Pass code: ".length()).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError(text));
        PassBrowser.Tab again = realm.browser().open(CustomerRealm.APP);
        again.send("identifier", email, "passCode", passCode);
        assertThat(again.isBack()).isTrue();
    }

    @Test
    void aNumberIsAskedForWhereItIsTheIdentifierAndTheCodeGoesToTheMailAddress() {
        realm.define("identifier", Map.of("format", "NUMBER", "minLength", 6));
        String email = CustomerRealm.address();
        PassBrowser.Tab tab = realm.register(realm.browser(), email, "passIdentifier", "12x");
        assertThat(tab.html()).contains("Enter digits only.");
        String number = "4" + Math.abs(email.hashCode()) + "00000";
        tab.send(CustomerRealm.form(email, "passIdentifier", number));
        tab.send("verificationCode", realm.code(email, 1));
        assertThat(tab.isBack()).isTrue();
        assertThat(realm.user(email).path("emailVerified").booleanValue()).isFalse();
        assertThat(realm.user(email).path("username").textValue()).isEqualTo(number);
    }

    @Test
    void whereNoCodeIsAskedForNobodyRegistersWithAPassThatNeedsOne() {
        realm.admin().change("/authentication/required-actions/" + CustomerRealm.ACTION, Map.of("enabled", false));
        String email = CustomerRealm.address();
        PassBrowser.Tab tab = realm.register(realm.browser(), email);
        assertThat(tab.html()).contains("Nobody can register now.");
        assertThat(realm.user(email).isMissingNode()).isTrue();
    }

    @Test
    void ofTwoWhoRegisterWithOneNumberAtOnceOneIsACustomer() {
        realm.define("identifier", Map.of("format", "NUMBER", "minLength", 6), "requireVerification", false);
        PassBrowser.Tab first = realm.register(realm.browser());
        PassBrowser.Tab second = realm.register(realm.browser());
        String one = CustomerRealm.address();
        String other = CustomerRealm.address();
        CompletableFuture<?> racing =
                CompletableFuture.runAsync(() -> first.send(CustomerRealm.form(one, "passIdentifier", "555000111")));
        second.send(CustomerRealm.form(other, "passIdentifier", "555000111"));
        racing.join();
        assertThat(List.of(first.isBack(), second.isBack())).containsExactlyInAnyOrder(true, false);
        assertThat(List.of(realm.user(one).isMissingNode(), realm.user(other).isMissingNode()))
                .containsExactlyInAnyOrder(true, false);
    }
}

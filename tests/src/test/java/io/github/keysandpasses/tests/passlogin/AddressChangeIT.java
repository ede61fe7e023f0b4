package io.github.keysandpasses.tests.passlogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.mail.MailServer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who mistyped their address corrects it, and nobody gets by that what is another's. */
@Tag("zip")
@WithKeycloak
class AddressChangeIT {

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

    private static PassBrowser.Tab change(PassBrowser.Tab tab, String address) {
        return tab.send("changeAddress", "true", "address", address);
    }

    @Test
    void whoRegisteredCorrectsTheAddressAndTheCodeOfTheOldOneIsDead() {
        String mistyped = CustomerRealm.address();
        String right = CustomerRealm.address();
        PassBrowser.Tab tab = realm.register(realm.browser(), mistyped);
        String dead = realm.code(mistyped, 1);
        change(tab, right);
        assertThat(tab.asksFor("verificationCode")).isTrue();
        String code = realm.code(right, 1);
        if (!dead.equals(code)) {
            tab.send("verificationCode", dead);
            assertThat(tab.html()).contains("This code is not right.");
        }
        tab.send("verificationCode", code);
        assertThat(tab.isBack()).isTrue();
        assertThat(realm.mailsTo(mistyped)).as("it is somebody else's").isEqualTo(1);
        JsonNode user = realm.user(right);
        assertThat(user.path("emailVerified").booleanValue()).isTrue();
        assertThat(user.path("username").textValue()).isEqualTo(right);
        assertThat(realm.user(mistyped).isMissingNode()).isTrue();
        assertThat(realm.passesOf(user.path("id").textValue())
                        .path(0)
                        .path("identifier")
                        .textValue())
                .isEqualTo(right);
        assertThat(realm.register(realm.browser(), mistyped).asksFor("verificationCode"))
                .isTrue();
    }

    @Test
    void anotherPersonsAddressIsRefusedAndNothingChanges() {
        realm.admin().createUser("someone");
        String ofPass = CustomerRealm.address();
        realm.pendingPass(realm.admin().createUser(TestCrm.unique("owner")), ofPass);
        realm.code(ofPass, 1);
        String mine = CustomerRealm.address();
        PassBrowser.Tab tab = realm.register(realm.browser(), mine);
        String code = realm.code(mine, 1);
        change(tab, "someone@test.example");
        assertThat(tab.html()).contains("Email already exists.").contains("<details class=\"crm-more\" open");
        change(tab, ofPass.toUpperCase(Locale.ROOT));
        assertThat(tab.html()).contains("Email already exists.");
        change(tab, "no address");
        assertThat(tab.html()).contains("Invalid email address.");
        tab.send("verificationCode", code);
        assertThat(tab.isBack()).isTrue();
        assertThat(realm.user(mine).path("emailVerified").booleanValue()).isTrue();
        assertThat(realm.mailsTo(ofPass)).isEqualTo(1);
    }

    @Test
    void anAddressThatStaffChoseStaysUnlessTheRealmSaysOtherwise() {
        String userId = realm.admin().createUser(TestCrm.unique("owner"));
        String email = CustomerRealm.address();
        String passId = realm.pendingPass(userId, email).path("id").textValue();
        PassBrowser.Tab tab =
                realm.browser().open(CustomerRealm.APP).send("identifier", email, "passCode", CustomerRealm.PASS_CODE);
        assertThat(tab.asksFor("changeAddress")).isFalse();
        change(tab, CustomerRealm.address());
        assertThat(tab.isBack()).isFalse();
        assertThat(realm.pass(passId).path("identifier").textValue()).isEqualTo(email);
        realm.action("changeAddress", "always");
        String other = CustomerRealm.address();
        change(tab, other);
        tab.send("verificationCode", realm.code(other, 1));
        assertThat(tab.isBack()).isTrue();
        assertThat(realm.pass(passId).path("identifier").textValue()).isEqualTo(other);
    }

    @Test
    void theNewAddressOfAUserIsVerifiedOnlyByItsOwnCode() {
        String name = TestCrm.unique("owner");
        String email = name + "@test.example";
        String user = realm.admin().createUser(name);
        realm.pendingPass(user, email);
        realm.action("changeAddress", "always");
        String other = CustomerRealm.address();
        PassBrowser.Tab tab =
                realm.browser().open(CustomerRealm.APP).send("identifier", email, "passCode", CustomerRealm.PASS_CODE);
        assertThat(isVerified(user)).as("the old one").isTrue();
        change(tab, other);
        assertThat(realm.admin().get("/users/" + user).path("email").textValue())
                .isEqualTo(other);
        assertThat(isVerified(user)).as("the new one").isFalse();
        assertThat(tab.send("verificationCode", realm.code(other, 1)).isBack()).isTrue();
        assertThat(isVerified(user)).isTrue();
    }

    private boolean isVerified(String user) {
        return realm.admin().get("/users/" + user).path("emailVerified").booleanValue();
    }

    @Test
    void theVerifiedAddressOfAUserIsToldThatAnotherOneTookItsPlace() {
        String name = TestCrm.unique("owner");
        String email = name + "@test.example";
        realm.pendingPass(realm.admin().createUser(name), email);
        realm.code(email, 1);
        realm.action("changeAddress", "always");
        String other = CustomerRealm.address();
        PassBrowser.Tab tab =
                realm.browser().open(CustomerRealm.APP).send("identifier", email, "passCode", CustomerRealm.PASS_CODE);
        int before = realm.mailsTo(email);
        change(tab, other);
        assertThat(MAIL.awaitMailTo(email, before + 1).text())
                .contains("another address")
                .doesNotContain(other);
    }

    @Test
    void nobodySendsMailToManyByChangingTheAddressNorMoreByOtherSpellings() {
        PassBrowser.Tab tab = realm.register(realm.browser(), CustomerRealm.address());
        String victim = CustomerRealm.address();
        change(tab, victim);
        assertThat(realm.code(victim, 1)).isNotEmpty();
        change(tab, victim.toUpperCase(Locale.ROOT));
        assertThat(tab.html()).contains("A code was sent a moment ago.");
        assertThat(realm.mailsTo(victim)).isEqualTo(1);
        for (int i = 0; i < 3; i++) {
            change(tab, CustomerRealm.address());
            assertThat(tab.asksFor("verificationCode")).isTrue();
        }
        String sixth = CustomerRealm.address();
        change(tab, sixth);
        assertThat(tab.html()).contains("You have changed it too often.");
        assertThat(realm.mailsTo(sixth)).isZero();
    }
}

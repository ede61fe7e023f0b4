package io.github.keysandpasses.tests.passlogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.Patience;
import io.github.keysandpasses.tests.mail.Messaging;
import io.github.keysandpasses.tests.mail.PhoneGateways;
import io.github.keysandpasses.tests.passlogin.PassBrowser.Tab;
import io.github.keysandpasses.tests.passlogin.PassRealm.Pass;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody has messages sent without end by changing a pass code to and fro, and no change undoes another one unseen. */
@WithKeycloak
@Tag("zip")
class ChangePassCodeLimitIT {
    private static final String RULES = "/keys-and-passes/access-pass-definitions/";
    private static final String NEW = "battery staple ";
    private static final String TOLD = "message.pass_code_changed";

    private PassRealm realm;
    private PhoneGateways gateways;
    private String rules;
    private Pass pass;

    @BeforeEach
    void aCustomerWithATelephone(RunningKeycloak keycloak) {
        realm = new PassRealm(keycloak);
        gateways = new PhoneGateways();
        new Messaging(realm.admin()).set(gateways.webhook());
        rules = Admin.createdId(
                realm.admin().post(RULES, Map.of("name", "Phones", "identifier", Map.of("format", "FREE_TEXT"))));
        realm.admin().post(RULES + rules + "/effective", Map.of());
        pass = realm.pass(realm.customer(), "identifier", number());
    }

    @AfterEach
    void allGoes() {
        realm.close();
        gateways.close();
    }

    @Test
    void aPassCodeIsChangedFiveTimesADayAndGuessesUseNoneUp() {
        PassBrowser browser = realm.browser();
        change(begin(browser), "wrong", NEW + 1);
        for (int i = 1; i <= 5; i++) {
            assertThat(change(begin(browser), current(i - 1), NEW + i).isBack())
                    .as("change %s", i)
                    .isTrue();
        }
        Patience.until("five notices", () -> gateways.types().size() == 5);
        Tab tab = change(begin(browser), current(5), NEW + 6);
        assertThat(tab.html()).contains("You have changed your pass code too often. Try again tomorrow.");
        change(tab, "wrong", NEW + 6);
        assertThat(tab.html())
                .as("it tells nothing about the pass code")
                .contains("You have changed your pass code too often. Try again tomorrow.");
        assertThat(new Events(realm.admin())
                        .newest("UPDATE_CREDENTIAL_ERROR")
                        .path("error")
                        .asText())
                .isEqualTo("pass_code_changes_exceeded");
        assertThat(logsIn(NEW + 5)).isTrue();
        assertThat(gateways.types()).hasSize(5);
    }

    @Test
    void ofManyWhoChangeThePassCodeTheyKnowAtOnceOneDoes() {
        List<Tab> tabs = Stream.generate(() -> begin(realm.browser())).limit(4).toList();
        List<CompletableFuture<Tab>> sent = IntStream.range(0, tabs.size())
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> change(tabs.get(i), PassRealm.PASS_CODE, NEW + i)))
                .toList();
        List<Boolean> changed =
                sent.stream().map(CompletableFuture::join).map(Tab::isBack).toList();
        assertThat(changed).containsOnlyOnce(true);
        assertThat(logsIn(NEW + changed.indexOf(true))).isTrue();
    }

    @Test
    void aNoticeOverTheCeilingIsLeftOutAndTheChangeIsMade() {
        realm.admin().put(RULES + rules, Map.of("limits", Map.of("phoneCodes", 1)));
        PassBrowser browser = realm.browser();
        assertThat(change(begin(browser), PassRealm.PASS_CODE, NEW + 1).isBack())
                .isTrue();
        Patience.until("the first notice", () -> gateways.types().equals(List.of(TOLD)));
        double leftOut = Asks.refused(realm.keycloak(), "pass_phone_codes_exceeded");

        assertThat(change(begin(browser), NEW + 1, NEW + 2).isBack()).isTrue();
        assertThat(logsIn(NEW + 2)).isTrue();
        JsonNode event = new Events(realm.admin()).newest("SEND_RESET_PASSWORD_ERROR");
        assertThat(event.path("error").asText()).isEqualTo("ceiling_reached");
        assertThat(event.path("userId").asText()).isEqualTo(pass.owner().id());
        assertThat(Asks.refused(realm.keycloak(), "pass_phone_codes_exceeded")).isEqualTo(leftOut + 1);

        realm.admin()
                .post("/keys-and-passes/access-passes/" + pass.id() + "/pass-code", Map.of("passCode", "staff set 7"));
        Patience.until("what staff does is told", () -> gateways.types().size() == 2);
        assertThat(gateways.types()).isEqualTo(Collections.nCopies(2, TOLD));

        realm.admin().put(RULES + rules, Map.of("limits", Map.of("phoneCodes", 2)));
        assertThat(change(begin(browser), "staff set 7", NEW + 3).isBack()).isTrue();
        Patience.until(
                "what was left out was not counted", () -> gateways.types().size() == 3);
    }

    private Tab begin(PassBrowser browser) {
        Tab tab = browser.open(PassRealm.APP, "kc_action", "crm-change-pass-code");
        return tab.asksFor("newPassCode") ? tab : tab.logIn(pass);
    }

    private Tab change(Tab tab, String current, String wanted) {
        return tab.send("pass", pass.id(), "passCode", current, "newPassCode", wanted, "newPassCodeAgain", wanted);
    }

    private static String current(int changes) {
        return changes == 0 ? PassRealm.PASS_CODE : NEW + changes;
    }

    private boolean logsIn(String passCode) {
        return realm.browser()
                .open(PassRealm.APP)
                .send("identifier", pass.identifier(), "passCode", passCode)
                .isBack();
    }

    private static String number() {
        return "+4477009" + ThreadLocalRandom.current().nextInt(10000, 100000);
    }
}

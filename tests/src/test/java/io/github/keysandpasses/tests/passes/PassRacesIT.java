package io.github.keysandpasses.tests.passes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.PassRules;
import io.github.keysandpasses.tests.demo.Passes;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.ServerSetup;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of what many do to access passes at once the database lets through what could have been done one after the other. */
@Tag("zip")
@WithKeycloak(ServerSetup.POSTGRES_TRACE)
class PassRacesIT {
    private static final String ACCOUNT = "ACCOUNTS_RECEIVABLE";
    private static final int CALLERS = 8;

    private RunningKeycloak keycloak;
    private Admin admin;
    private Passes passes;

    @BeforeEach
    void aRealm(RunningKeycloak running) {
        keycloak = running;
        admin = new Admin(running);
        passes = new Passes(admin);
    }

    @Test
    void ofManyWhoMakeOneIdentifierAtOnceOneHasIt() throws Exception {
        Map<String, Object> body = Map.of("identifier", Passes.identifier(), "passCode", Passes.PASS_CODE);
        List<Integer> answers = atOnce(() -> passes.tryToCreate(body).status());
        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers.stream().filter(status -> status != 201)).containsOnly(409);
    }

    @Test
    void ofManyWhoTakeStockAtOnceOneHasItAndOneCredentialShowsIt() throws Exception {
        JsonNode stock = passes.create(null);
        String[] users = Stream.generate(() -> new TestCrm(admin).user().id())
                .limit(CALLERS)
                .toArray(String[]::new);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (String user : users) {
            calls.add(() -> passes.act(stock, "assign", "userId", user).status());
        }
        assertThat(all(calls)).containsOnlyOnce(200);
        long shown = Stream.of(users)
                .flatMap(user -> admin.get("/users/" + user + "/credentials").findValuesAsText("type").stream())
                .filter("access-pass"::equals)
                .count();
        assertThat(shown).isEqualTo(1);
    }

    @Test
    void aParticipantIsNeverLeftWithAPassThatWasSwitchedOffMeanwhile() throws Exception {
        for (int i = 0; i < 4; i++) {
            JsonNode pass = passes.create(null);
            List<Integer> answers = all(List.of(
                    () -> passes.relate(pass, "REWARDS_PARTICIPANT", "RP").status(),
                    () -> passes.act(pass, "not-effective").status()));
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void anAccountNeverHasMorePassesThanTheDefinitionAllows() throws Exception {
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            new PassRules(realm.admin()).define("maxPassesPerAccount", 2);
            Passes there = new Passes(realm.admin());
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                JsonNode pass = there.create(null);
                calls.add(() -> there.relate(pass, ACCOUNT, "AR-1").status());
            }
            List<Integer> answers = all(calls);
            assertThat(answers.stream().filter(status -> status == 200)).hasSize(2);
            assertThat(answers.stream().filter(status -> status != 200)).containsOnly(409);
            assertThat(realm.admin().get(Passes.PATH + "?relatedKind=" + ACCOUNT + "&relatedId=AR-1"))
                    .hasSize(2);
        }
    }

    @Test
    void anAccountNeverLosesItsLastPassWhereItMustKeepOne() throws Exception {
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            new PassRules(realm.admin()).define("alwaysOnePass", true);
            Passes there = new Passes(realm.admin());
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                JsonNode pass = there.create(null);
                assertThat(there.relate(pass, ACCOUNT, "AR-1").status()).isEqualTo(200);
                calls.add(() -> there.unrelate(pass, ACCOUNT, "AR-1").status());
            }
            assertThat(all(calls)).containsExactlyInAnyOrder(200, 200, 409);
        }
    }

    private static List<Integer> atOnce(Callable<Integer> call) throws Exception {
        return all(java.util.Collections.nCopies(CALLERS, call));
    }

    private static List<Integer> all(List<Callable<Integer>> calls) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : callers.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }
}

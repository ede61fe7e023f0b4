package io.github.keysandpasses.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.demo.Passes;
import io.github.keysandpasses.tests.mail.MailServer;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.TwoNodes;
import io.github.keysandpasses.tests.server.WithTwoNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Five hundred guesses at once at two nodes: five are evaluated, with Keycloak's brute-force detection off. */
@Tag("slow")
@Tag("zip")
@TestInstance(Lifecycle.PER_CLASS)
@WithTwoNodes
class PassGuessesAtTwoNodesIT {
    private static final int GUESSES = 500;
    private static final int AT_ONCE = 40;

    @AutoClose
    static final MailServer MAIL = new MailServer();

    private TwoNodes nodes;
    private BareRealm realm;
    private Admin here;
    private Admin there;

    @BeforeAll
    void start(TwoNodes shared) {
        nodes = shared;
        realm = new BareRealm(nodes.first());
        here = realm.admin();
        there = new Admin(nodes.second(), realm.name(), nodes.second().adminToken());
        MAIL.serve(here);
        realm.setUp(Map.of("passFlows", true));
        here.change("", Map.of("directGrantFlow", "crm access pass direct grant"));
        realm.client("app", "directAccessGrantsEnabled", true);
    }

    @Test
    void ofFiveHundredWrongVerificationCodesFiveAreEvaluated() throws Exception {
        String address = Passes.identifier();
        JsonNode pass =
                new Passes(here).create(here.createUser("pending"), "identifier", address, "requireVerification", true);
        String code = MAIL.awaitMailTo(address).code();
        List<HttpAnswer> answers = atOnce(i -> new Passes(i % 2 == 0 ? here : there)
                .act(pass, "verify", "code", code.startsWith("1") ? "2" + code.substring(1) : "1" + code.substring(1)));

        assertThat(answers.stream().filter(answer -> answer.status() == 400)).hasSize(5);
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(GUESSES - 5);
        assertThat(new Passes(there).act(pass, "verify", "code", code).status())
                .as("the right one comes too late")
                .isEqualTo(409);
        assertThat(new Passes(here).show(pass).path("state").textValue()).isEqualTo("PENDING_VERIFICATION");
    }

    @Test
    void ofFiveHundredWrongPassCodesFiveAreEvaluated() throws Exception {
        String identifier = Passes.identifier();
        new Passes(here).create(here.createUser("customer"), "identifier", identifier);
        double before = evaluated();
        List<HttpAnswer> answers = atOnce(i -> guess(i % 2 == 0 ? nodes.first() : nodes.second(), identifier));
        assertThat(answers).noneMatch(answer -> answer.status() == 200);
        assertThat(answers).noneMatch(answer -> answer.status() >= 500);
        assertThat(evaluated() - before).isEqualTo(5);
    }

    private HttpAnswer guess(RunningKeycloak node, String identifier) {
        return Http.postForm(
                node.tokenEndpoint(realm.name()),
                Map.of("grant_type", "password", "username", identifier, "pass_code", "wrong-4711-code"),
                "Authorization",
                Http.basic("app", "secret"));
    }

    private double evaluated() {
        return evaluated(nodes.first()) + evaluated(nodes.second());
    }

    private static double evaluated(RunningKeycloak node) {
        Matcher found = Pattern.compile(
                        "(?m)^keysandpasses_pass_guesses_total\\{by=\"pass_code\",outcome=\"pass_guess_wrong\"} (\\S+)$")
                .matcher(Http.get(node.managementUri().resolve("/metrics")).body());
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private static List<HttpAnswer> atOnce(IntFunction<HttpAnswer> call) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<HttpAnswer>> calls = IntStream.range(0, GUESSES)
                    .<Callable<HttpAnswer>>mapToObj(i -> () -> call.apply(i))
                    .toList();
            List<HttpAnswer> answers = new ArrayList<>();
            for (Future<HttpAnswer> answer : callers.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }
}

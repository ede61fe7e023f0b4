package io.github.keysandpasses.accesspass.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.AccessPassState;
import io.github.keysandpasses.domain.accesspass.TestPasses;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Who has answered a code may choose a pass code for that pass, in that step, for a short time. */
class ForgotNotesTest {

    private static final AccessPass PASS = TestPasses.in(AccessPassState.EFFECTIVE);

    private final Map<String, String> login = new HashMap<>();

    @Test
    void whoHasAnsweredTheCodeMayGoOnForTenMinutes() {
        ForgotNotes notes = notes("step");
        notes.begin("ada");
        notes.asked("ada");
        assertThat(notes.hasProven(PASS)).as("before").isFalse();
        notes.proven(PASS);
        assertThat(notes.hasProven(PASS)).isTrue();
        assertThat(notes.step()).hasValue(ForgotNotes.Step.NEW_PASS_CODE);

        answered("step", Instant.now().minusSeconds(590));
        assertThat(notes("step").hasProven(PASS)).isTrue();
        answered("step", Instant.now().minusSeconds(610));
        assertThat(notes("step").hasProven(PASS)).as("an open door").isFalse();
    }

    @Test
    void whatWasAnsweredInOneStepIsAnsweredInNoOther() {
        notes("first").proven(PASS);
        assertThat(notes("second").hasProven(PASS)).isFalse();
        assertThat(notes("second").step()).isEmpty();
    }

    @Test
    void whoBeginsAnewHasAnsweredNothing() {
        ForgotNotes notes = notes("step");
        notes.proven(PASS);
        notes.begin("ada");
        assertThat(notes.hasProven(PASS)).isFalse();
        notes.proven(PASS);
        notes.forget();
        assertThat(login).isEmpty();
    }

    @Test
    void anotherCodeCanBeAskedForAfterHalfAMinute() {
        ForgotNotes notes = notes("step");
        assertThat(notes.secondsToWait()).isZero();
        notes.asked("ada");
        assertThat(notes("step").secondsToWait()).isBetween(25L, 30L);
        login.put("crm-forgot-sent.step", Instant.now().minusSeconds(31).toString());
        assertThat(notes("step").secondsToWait()).isZero();
        assertThat(notes.identifier()).isEqualTo("ada");
    }

    private void answered(String step, Instant when) {
        login.put("crm-forgot-answered." + step, when.toString());
    }

    /** As in a request of its own. */
    private ForgotNotes notes(String step) {
        AuthenticationSessionModel session =
                fake(AuthenticationSessionModel.class, (self, method, arguments) -> switch (method.getName()) {
                    case "getAuthNote" -> login.get((String) arguments[0]);
                    case "setAuthNote" -> login.put((String) arguments[0], (String) arguments[1]);
                    case "removeAuthNote" -> login.remove((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        AuthenticationExecutionModel execution = new AuthenticationExecutionModel();
        execution.setId(step);
        return new ForgotNotes(
                fake(AuthenticationFlowContext.class, (self, method, arguments) -> switch (method.getName()) {
                    case "getAuthenticationSession" -> session;
                    case "getExecution" -> execution;
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

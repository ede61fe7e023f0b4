package io.github.keysandpasses.accesspass.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keycloak.sessions.CommonClientSessionModel.ExecutionStatus.ATTEMPTED;
import static org.keycloak.sessions.CommonClientSessionModel.ExecutionStatus.SUCCESS;

import org.junit.jupiter.api.Test;
import org.keycloak.models.Constants;

/** A code that can be guessed is good beside something that was proven, and never because somebody was named. */
class OtherFactorTest {

    private static final String PASSWORD = "auth-password-form";

    private final TestLogin login = new TestLogin();

    @Test
    void aStepThatProvesSomethingIsAFactorOnceItWasPassed() {
        login.of("ada").with("first", PASSWORD, ATTEMPTED);
        assertThat(isProven()).as("not passed").isFalse();
        login.with("first", PASSWORD, SUCCESS);
        assertThat(isProven()).isTrue();
    }

    @Test
    void neitherANameNorTheStepItselfIsOne() {
        login.of("ada").with("first", "auth-username-form", SUCCESS).with("cookie", "auth-cookie", SUCCESS);
        assertThat(isProven()).isFalse();
        login.with("this", IdentifierPassCodeAuthenticatorFactory.ID, SUCCESS);
        assertThat(isProven()).isFalse();
    }

    @Test
    void withoutAUserNothingWasProven() {
        login.with("first", PASSWORD, SUCCESS);
        assertThat(isProven()).isFalse();
    }

    @Test
    void theLevelOfASessionOfTheSameUserIsOneAndNotThatOfThisLoginAlone() {
        login.of("ada").notes().put(Constants.LEVEL_OF_AUTHENTICATION, "1");
        assertThat(isProven()).as("no session").isFalse();
        login.after("eve");
        assertThat(isProven()).as("another user's").isFalse();
        login.after("ada");
        assertThat(isProven()).isTrue();
        login.notes().put(Constants.LEVEL_OF_AUTHENTICATION, "0");
        assertThat(isProven()).as("the lowest level, for nothing").isFalse();
        login.notes().remove(Constants.LEVEL_OF_AUTHENTICATION);
        assertThat(isProven()).as("without a level").isFalse();
    }

    private boolean isProven() {
        return OtherFactor.wasProven(login.at("this"));
    }
}

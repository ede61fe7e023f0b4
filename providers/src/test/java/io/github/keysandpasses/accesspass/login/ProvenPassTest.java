package io.github.keysandpasses.accesspass.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.accesspass.AccessPassState;
import io.github.keysandpasses.domain.accesspass.TestPasses;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was proven in one step is proven in that step alone. */
class ProvenPassTest {

    private final TestLogin login = new TestLogin();

    @Test
    void aFirstFactorIsNoSecondOne() {
        ProvenPass.keep(login.at("first"), TestPasses.in(AccessPassState.EFFECTIVE), Optional.of("ada"));
        assertThat(ProvenPass.identifier(login.at("first"))).hasValue("ada");
        assertThat(ProvenPass.identifier(login.at("second"))).isEmpty();
        assertThat(ProvenPass.of(login.at("second"))).isEmpty();
    }

    @Test
    void whatIsForgottenLeavesNothing() {
        ProvenPass.keep(login.at("first"), TestPasses.in(AccessPassState.EFFECTIVE), Optional.of("ada"));
        ProvenPass.forget(login.at("first"));
        assertThat(login.notes()).isEmpty();
    }
}

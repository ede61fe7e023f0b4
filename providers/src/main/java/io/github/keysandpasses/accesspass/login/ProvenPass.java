package io.github.keysandpasses.accesspass.login;

import io.github.keysandpasses.accesspass.lifecycle.AccessPasses;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;

/**
 * The pass that was proven in this step, while its owner is still asked for which account. It is kept in the login, which nobody
 * outside can write, and is good for the step that wrote it alone: a first factor is no second one.
 */
final class ProvenPass {

    private static final String PASS = "crm-proven-pass.";
    private static final String IDENTIFIER = "crm-proven-identifier.";

    private ProvenPass() {}

    static void keep(AuthenticationFlowContext context, AccessPass pass, Optional<String> identifier) {
        context.getAuthenticationSession().setAuthNote(name(PASS, context), pass.id());
        context.getAuthenticationSession().setAuthNote(name(IDENTIFIER, context), identifier.orElse(""));
    }

    /** The pass, as it is now. */
    static Optional<AccessPass> of(AuthenticationFlowContext context) {
        return Optional.ofNullable(context.getAuthenticationSession().getAuthNote(name(PASS, context)))
                .flatMap(id -> granted(new AccessPasses(context.getSession()).find(id)));
    }

    /** The identifier it was named by, if it was. */
    static Optional<String> identifier(AuthenticationFlowContext context) {
        return Optional.ofNullable(context.getAuthenticationSession().getAuthNote(name(IDENTIFIER, context)))
                .filter(identifier -> !identifier.isEmpty());
    }

    private static Optional<AccessPass> granted(Verdict<AccessPass> found) {
        return found instanceof Verdict.Granted<AccessPass> there ? Optional.of(there.value()) : Optional.empty();
    }

    static void forget(AuthenticationFlowContext context) {
        context.getAuthenticationSession().removeAuthNote(name(PASS, context));
        context.getAuthenticationSession().removeAuthNote(name(IDENTIFIER, context));
    }

    private static String name(String prefix, AuthenticationFlowContext context) {
        return prefix + context.getExecution().getId();
    }
}

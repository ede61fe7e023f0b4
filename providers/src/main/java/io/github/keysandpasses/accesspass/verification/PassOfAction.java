package io.github.keysandpasses.accesspass.verification;

import io.github.keysandpasses.accesspass.lifecycle.AccessPassCredential;
import io.github.keysandpasses.accesspass.lifecycle.AccessPasses;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.token.PassOfLogin;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;

/**
 * Finds the pass whose code is asked for. It is always one of the user who logs in, by what the server knows of the login: nothing
 * that a form or an address says has a part in it, so nobody verifies somebody else's.
 */
final class PassOfAction {

    private final RequiredActionContext context;
    private final VerificationSettings settings;

    PassOfAction(RequiredActionContext context, VerificationSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    AwaitedPass find() {
        Optional<String> ofLogin = PassOfLogin.passId(context.getAuthenticationSession());
        boolean others = others();
        if (ofLogin.isEmpty() && !others) {
            return new AwaitedPass.None();
        }
        List<AccessPass> own = own(context.getUser());
        Optional<AccessPass> current = ofLogin.flatMap(
                id -> own.stream().filter(pass -> pass.id().equals(id)).findFirst());
        if (ofLogin.isPresent() && current.filter(PassOfAction::isGood).isEmpty()) {
            return new AwaitedPass.Gone();
        }
        return current.filter(AccessPass::isPending)
                .or(() -> others ? oldestPending(own) : Optional.empty())
                .<AwaitedPass>map(AwaitedPass.Pending::new)
                .orElseGet(() ->
                        current.<AwaitedPass>map(AwaitedPass.Verified::new).orElseGet(AwaitedPass.None::new));
    }

    /** Whether passes that the login was not made with are asked for too: by the realm, by an app, by an administrator. */
    private boolean others() {
        return settings.passes() == VerificationSettings.Passes.ALL
                || VerificationCodeActionFactory.ID.equals(
                        context.getAuthenticationSession().getClientNote(Constants.KC_ACTION_EXECUTING))
                || context.getUser().getRequiredActionsStream().anyMatch(VerificationCodeActionFactory.ID::equals);
    }

    /** Without a credential of ours in Keycloak's cache there is no pass that waits, and nothing to ask the database. */
    private List<AccessPass> own(UserModel user) {
        boolean mirrored = user.credentialManager()
                .getStoredCredentialsByTypeStream(AccessPassCredential.TYPE)
                .findAny()
                .isPresent();
        return mirrored ? new AccessPasses(context.getSession()).ofOwner(user) : List.of();
    }

    private static boolean isGood(AccessPass pass) {
        return pass.isPending() || pass.isEffective();
    }

    private static Optional<AccessPass> oldestPending(List<AccessPass> own) {
        return own.stream().filter(AccessPass::isPending).min(Comparator.comparing(AccessPass::createdAt));
    }
}

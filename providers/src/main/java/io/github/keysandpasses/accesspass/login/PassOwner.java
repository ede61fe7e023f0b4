package io.github.keysandpasses.accesspass.login;

import io.github.keysandpasses.accesspass.proof.GoodFor;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;

/** Who may log in with a pass that was proven. */
final class PassOwner {

    /** The required action that asks for the verification code of a pass. */
    static final String VERIFICATION_ACTION = "crm-verification-code";

    private final AuthenticationFlowContext context;

    PassOwner(AuthenticationFlowContext context) {
        this.context = context;
    }

    /**
     * The owner.
     *
     * @return the owner; or {@code PASS_GUESS_UNKNOWN} for stock that nobody owns, {@code PASS_GUESS_NOT_EFFECTIVE}, {@code PASS_GUESS_PENDING},
     *     {@code PASS_GUESS_OWNER_DISABLED}, {@code PASS_GUESS_OF_ANOTHER}
     */
    Verdict<UserModel> of(AccessPass pass) {
        UserModel owner = pass.ownerId() == null
                ? null
                : context.getSession().users().getUserById(context.getRealm(), pass.ownerId());
        // Nobody logs in as a client, nor as the technical user of an organisation.
        if (owner == null || owner.getServiceAccountClientLink() != null) {
            return Verdict.refused(RefusalReason.PASS_GUESS_UNASSIGNED);
        }
        if (context.getUser() != null && !context.getUser().getId().equals(owner.getId())) {
            return Verdict.refused(RefusalReason.PASS_GUESS_OF_ANOTHER);
        }
        if (!owner.isEnabled()) {
            return Verdict.refused(RefusalReason.PASS_GUESS_OWNER_DISABLED);
        }
        return state(pass).then(good -> Verdict.granted(owner));
    }

    /** Which passes are good for a login here. */
    GoodFor states() {
        return asksForVerification() ? GoodFor.LOGIN_WITH_VERIFICATION : GoodFor.LOGIN;
    }

    /** A pass that waits for its verification lets its owner go on to the page that asks for the code, if the realm has it. */
    private Verdict<AccessPass> state(AccessPass pass) {
        return switch (pass.state()) {
            case EFFECTIVE -> Verdict.granted(pass);
            case NOT_EFFECTIVE -> Verdict.refused(RefusalReason.PASS_GUESS_NOT_EFFECTIVE);
            case PENDING_VERIFICATION ->
                asksForVerification() ? Verdict.granted(pass) : Verdict.refused(RefusalReason.PASS_GUESS_PENDING);
        };
    }

    private boolean asksForVerification() {
        RequiredActionProviderModel action = context.getRealm().getRequiredActionProviderByAlias(VERIFICATION_ACTION);
        return action != null && action.isEnabled();
    }

    /** Has Keycloak ask for what the pass still lacks, before the login ends. */
    void requireVerification(AccessPass pass) {
        if (pass.isPending()) {
            context.getAuthenticationSession().addRequiredAction(VERIFICATION_ACTION);
        }
    }
}

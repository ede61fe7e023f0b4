package io.github.keysandpasses.accesspass.proof;

import io.github.keysandpasses.accesspass.lifecycle.PassCodeHashing;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.format.Identifier;
import io.github.keysandpasses.domain.code.CodePurpose;
import io.github.keysandpasses.domain.code.CodeRules;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.storage.accesspass.AccessPassStore;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Codes for whoever forgot their pass code, or whose pass is blocked. Whether an identifier is known, and what its pass is like,
 * shows neither in what is answered nor in how long it takes.
 */
public final class ForgottenPassCodes {

    private static final Logger LOG = Logger.getLogger(ForgottenPassCodes.class);
    private static final String THREADS = "keys-and-passes-forgotten-pass-codes";

    private final KeycloakSession session;
    private final SourceGuesses source;

    /** Of passes in the session's realm. */
    public ForgottenPassCodes(KeycloakSession session) {
        this.session = session;
        this.source = new SourceGuesses(session);
    }

    /**
     * Has a code sent to the pass with this identifier, if there is one. Nothing is looked up before this returns: that, and the
     * sending, is done elsewhere; so it counts for whoever asks whether there is one or not, and nothing is given back. {@code
     * PASS_GUESSES_EXCEEDED} or {@code PASS_CODES_EXCEEDED} when too much was asked from this address, {@code NOT_CONFIGURED}.
     */
    public Verdict<Boolean> send(String identifier, Optional<UserModel> only) {
        return source.take().then(taken -> SourceAsks.codes(session).take()).then(taken -> {
            ForgottenPassCodeSending sending =
                    new ForgottenPassCodeSending(session, identifier, only.map(UserModel::getId));
            try {
                session.getProvider(ExecutorsProvider.class)
                        .getExecutor(THREADS)
                        .execute(sending);
            } catch (RejectedExecutionException e) {
                LOG.warn("Too many codes for new pass codes are asked for: one was not sent");
            }
            return Verdict.granted(true);
        });
    }

    /**
     * Grants the pass if the code is right: else {@code PASS_GUESS_UNKNOWN}, {@code CODE_...}, which a stranger must not tell
     * apart, or {@code PASS_GUESSES_EXCEEDED}.
     */
    public Verdict<AccessPass> answer(String identifier, Optional<UserModel> only, String typed) {
        Verdict<AccessPass> verdict = source.take().then(taken -> {
            // It takes so long that what is looked up besides does not show.
            new PassCodeHashing(session).pretend();
            return find(session, identifier, only.map(UserModel::getId))
                    .map(pass -> new SentCodesOfPasses(session).answer(pass, CodePurpose.PASS_CODE_RESET, typed))
                    .orElseGet(() -> unknown(identifier));
        });
        if (verdict instanceof Verdict.Granted<AccessPass>) {
            source.giveBack();
        }
        return verdict;
    }

    /** A try is written, as for a code that was sent. */
    private Verdict<AccessPass> unknown(String identifier) {
        new NobodysTries(session).take(identifier, CodeRules.DEFAULTS.tries(), GuessLimits.PASS_CODE_WINDOW);
        return Verdict.refused(RefusalReason.PASS_GUESS_UNKNOWN);
    }

    /** The pass with this identifier, if its owner may choose a new pass code for it now. */
    public Optional<AccessPass> find(String identifier, Optional<UserModel> only) {
        return find(session, identifier, only.map(UserModel::getId));
    }

    static Optional<AccessPass> find(KeycloakSession session, String identifier, Optional<String> ownerId) {
        return new AccessPassStore(session, session.getContext().getRealm())
                .findByIdentifier(Identifier.lookupKeys(identifier))
                .filter(AccessPass::isEffective)
                .filter(pass -> pass.ownerId() != null)
                .filter(pass -> ownerId.isEmpty() || ownerId.get().equals(pass.ownerId()))
                .filter(pass ->
                        isGood(session.users().getUserById(session.getContext().getRealm(), pass.ownerId())));
    }

    private static boolean isGood(UserModel owner) {
        return owner != null && owner.isEnabled() && owner.getServiceAccountClientLink() == null;
    }
}

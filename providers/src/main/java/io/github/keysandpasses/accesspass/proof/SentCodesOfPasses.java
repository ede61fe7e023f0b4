package io.github.keysandpasses.accesspass.proof;

import io.github.keysandpasses.accesspass.definition.PassRules;
import io.github.keysandpasses.audit.PassMetrics;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import io.github.keysandpasses.domain.code.CodePurpose;
import io.github.keysandpasses.domain.code.CodeRules;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.messaging.Recipient;
import io.github.keysandpasses.secret.KeyedHash;
import io.github.keysandpasses.secret.SecretsProvider;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * Codes that are sent to the owner of a pass and answered: verification codes, one-time passwords and the like. Each is good once, for
 * its pass and its purpose, for a short time and a few tries.
 */
public final class SentCodesOfPasses {

    private final KeycloakSession session;

    /** Of passes in the session's realm. */
    public SentCodesOfPasses(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Sends a code that is asked for by whoever sent this request, and waits for three seconds at most. {@code CODE_NO_ADDRESS},
     * {@code CODE_RESEND_TOO_SOON}, {@code CODE_RESEND_LIMIT}, {@code CODE_NOT_SENT}, {@code PASS_CODES_EXCEEDED}, {@code
     * PASS_PHONE_CODES_EXCEEDED}, {@code NOT_CONFIGURED}. Codes that are on their way stay good.
     */
    public Verdict<Sent> send(AccessPass pass, CodePurpose purpose) {
        return send(pass, purpose, SendLimits.asked(session));
    }

    /** The same for one that staff has sent, or that was counted for its source before: it counts for none. */
    public Verdict<Sent> sendUncounted(AccessPass pass, CodePurpose purpose) {
        return send(pass, purpose, SendLimits.uncounted(session));
    }

    private Verdict<Sent> send(AccessPass pass, CodePurpose purpose, SendLimits limits) {
        return hash().then(hash ->
                rules(pass).then(rules -> new CodeSending(session, hashing(hash), rules).send(pass, purpose, limits)));
    }

    /** Grants the pass if the code is right: {@code CODE_WRONG}, {@code CODE_EXPIRED}, {@code CODE_TRIES_EXCEEDED}. */
    public Verdict<AccessPass> answer(AccessPass pass, CodePurpose purpose, String typed) {
        Verdict<AccessPass> verdict = hash().then(hash ->
                rules(pass).then(rules -> new CodeAnswer(session, hashing(hash), rules).check(pass, purpose, typed)));
        if (verdict instanceof Verdict.Refused<AccessPass> refused) {
            PassMetrics.refused(PassMetrics.Guess.SENT_CODE, refused.reason());
        } else {
            PassMetrics.right(PassMetrics.Guess.SENT_CODE);
        }
        return verdict;
    }

    /** Whether a code that went where codes for the pass go now can still be answered. */
    public boolean isAlive(AccessPass pass, CodePurpose purpose) {
        return hash() instanceof Verdict.Granted<KeyedHash> hash
                && new CodeAnswer(session, hashing(hash.value()), CodeRules.DEFAULTS).isAlive(pass, purpose);
    }

    /** Where a code for the pass would go now, as it may be shown; empty if there is no address. */
    public Optional<String> maskedAddress(AccessPass pass) {
        return new PassAddress(session).of(pass).map(Recipient::maskedAddress);
    }

    /** Until when nobody can ask for another code of that pass, in seconds from now; 0: now. */
    public long secondsToWait(AccessPass pass) {
        return hash() instanceof Verdict.Granted<KeyedHash> hash
                ? new CodeSending(session, hashing(hash.value()), CodeRules.DEFAULTS).secondsToWait(pass)
                : 0;
    }

    private SentCodeHashing hashing(KeyedHash hash) {
        return new SentCodeHashing(hash, session.getContext().getRealm().getId());
    }

    private Verdict<KeyedHash> hash() {
        return session.getProvider(SecretsProvider.class)
                .keyedHash()
                .map(Verdict::granted)
                .orElse(Verdict.refused(RefusalReason.NOT_CONFIGURED));
    }

    private Verdict<CodeRules> rules(AccessPass pass) {
        return PassRules.of(session)
                .settings(pass.classificationId())
                .then((PassSettings rules) ->
                        Verdict.granted(rules.verificationCode().codeRules()));
    }
}

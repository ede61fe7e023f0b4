package io.github.keysandpasses.accesspass.proof;

import io.github.keysandpasses.accesspass.lifecycle.AuthenticationCodeHashing;
import io.github.keysandpasses.accesspass.lifecycle.PassCodeHashing;
import io.github.keysandpasses.accesspass.lifecycle.PassCodes;
import io.github.keysandpasses.audit.PassMetrics;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.format.AuthenticationCode;
import io.github.keysandpasses.domain.accesspass.format.Identifier;
import io.github.keysandpasses.domain.accesspass.format.PassCodeText;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.storage.accesspass.AccessPassStore;
import io.github.keysandpasses.storage.accesspass.PassCodeHash;
import io.github.keysandpasses.storage.accesspass.TryCounters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Whether somebody knows the secret of a pass. A try is taken, in a transaction of its own, before anything is compared, so that
 * neither many at once nor many nodes get more; and whatever is wrong, the answer takes as long.
 */
public final class PassProofs {

    private final KeycloakSession session;
    private final AccessPassStore store;
    private final TryCounters counters;
    private final SourceGuesses source;

    /** Of passes in the session's realm. */
    public PassProofs(KeycloakSession session) {
        this.session = session;
        this.store = new AccessPassStore(session, session.getContext().getRealm());
        this.counters = new TryCounters(session);
        this.source = new SourceGuesses(session);
    }

    /**
     * The pass with this identifier, if that is its pass code; else one of {@code PASS_GUESS_...}, which answer alike, or {@code
     * PASS_GUESSES_EXCEEDED}.
     *
     * @param states which passes are good for what the caller does
     */
    public Verdict<AccessPass> passCode(String identifier, String passCode, GoodFor states) {
        return provenPassCode(identifier, passCode, states).then(proven -> Verdict.granted(proven.pass()));
    }

    /** The same for whoever is to do something for which it must still be that pass code. */
    public Verdict<ProvenPassCode> provenPassCode(String identifier, String passCode, GoodFor states) {
        Verdict<ProvenPassCode> verdict = source.take()
                .then(taken -> store.findByIdentifier(Identifier.lookupKeys(identifier))
                        .map(pass -> passCode(pass, passCode))
                        .orElseGet(() -> pretendUnknown(identifier))
                        .then(proven -> states.of(proven.pass()).then(good -> Verdict.granted(proven))));
        if (verdict instanceof Verdict.Granted<ProvenPassCode>) {
            source.giveBack();
        }
        return reported(PassMetrics.Guess.PASS_CODE, verdict);
    }

    /**
     * The pass with this authentication code; else one of {@code PASS_GUESS_...}. A right one of 64 bits and more costs no write:
     * nobody guesses it, so only what is wrong, or could have been guessed, is counted.
     *
     * @param alone whether nothing else is asked for: then a code that can be guessed is refused
     */
    public Verdict<AccessPass> authenticationCode(String typed, boolean alone, GoodFor states) {
        Verdict<AccessPass> found = find(typed);
        boolean strong = found instanceof Verdict.Granted<AccessPass> granted
                && granted.value().authenticationCodeBits() >= GuessLimits.LONE_CODE_BITS;
        Verdict<AccessPass> verdict = strong
                ? found.then(states::of)
                : source.take()
                        .then(taken -> found)
                        .then(pass -> strongEnough(pass, alone))
                        .then(states::of);
        if (!strong && verdict instanceof Verdict.Granted<AccessPass>) {
            source.giveBack();
        }
        return reported(PassMetrics.Guess.AUTHENTICATION_CODE, verdict);
    }

    /**
     * The same of somebody who is known already, as a second factor: five tries in fifteen minutes, and a hundred wrong ones in a
     * row, whatever the code and wherever they come from.
     */
    public Verdict<AccessPass> authenticationCodeOf(String userId, String typed, boolean alone, GoodFor states) {
        String tries = "authcode." + userId;
        String longTries = "authcodes." + userId;
        Instant now = new ServerClock().instant();
        if (!counters.take(tries, GuessLimits.PASS_CODE_TRIES, GuessLimits.PASS_CODE_WINDOW, now)
                || !counters.take(longTries, GuessLimits.BLOCK_AFTER, GuessLimits.LONG_WINDOW, now)) {
            return reported(PassMetrics.Guess.AUTHENTICATION_CODE, Verdict.refused(RefusalReason.PASS_GUESS_LOCKED));
        }
        Verdict<AccessPass> verdict = authenticationCode(typed, alone, states)
                .then(pass -> userId.equals(pass.ownerId())
                        ? Verdict.granted(pass)
                        : Verdict.refused(RefusalReason.PASS_GUESS_OF_ANOTHER));
        if (verdict instanceof Verdict.Granted<AccessPass>) {
            counters.clear(tries);
            counters.clear(longTries);
        }
        return verdict;
    }

    private Verdict<AccessPass> find(String typed) {
        return known(AuthenticationCode.canonical(typed)
                .then(code -> new AuthenticationCodeHashing(session).hashes(code))
                .then(this::found));
    }

    private static Verdict<AccessPass> strongEnough(AccessPass pass, boolean alone) {
        return alone ? Verdict.refused(RefusalReason.PASS_GUESS_TOO_WEAK) : Verdict.granted(pass);
    }

    private Verdict<AccessPass> found(List<String> hashes) {
        return store.findByAuthenticationCode(hashes)
                .map(Verdict::granted)
                .orElse(Verdict.refused(RefusalReason.PASS_GUESS_UNKNOWN));
    }

    /** What cannot be a code is, to a stranger, an unknown one. */
    private static Verdict<AccessPass> known(Verdict<AccessPass> verdict) {
        boolean malformed = verdict instanceof Verdict.Refused<AccessPass> refused
                && !refused.reason().isWrongPass()
                && refused.reason() != RefusalReason.NOT_CONFIGURED;
        return malformed ? Verdict.refused(RefusalReason.PASS_GUESS_UNKNOWN) : verdict;
    }

    private Verdict<ProvenPassCode> passCode(AccessPass pass, String typed) {
        Optional<PassCodeHash> stored = store.passCode(pass.id());
        if (stored.isEmpty()) {
            return pretend(RefusalReason.PASS_GUESS_WRONG);
        }
        if (pass.blocked()) {
            return pretend(RefusalReason.PASS_GUESS_BLOCKED);
        }
        String tries = PassCodes.tries(pass.id());
        if (!counters.take(
                tries, GuessLimits.PASS_CODE_TRIES, GuessLimits.PASS_CODE_WINDOW, new ServerClock().instant())) {
            return pretend(RefusalReason.PASS_GUESS_LOCKED);
        }
        if (!matches(typed, stored.get())) {
            alone(own -> own.failed(pass.id(), GuessLimits.BLOCK_AFTER));
            return Verdict.refused(RefusalReason.PASS_GUESS_WRONG);
        }
        counters.clear(tries);
        alone(own -> own.succeeded(pass.id()));
        return Verdict.granted(new ProvenPassCode(pass, stored.get()));
    }

    private boolean matches(String typed, PassCodeHash stored) {
        PassCodeHashing hashing = new PassCodeHashing(session);
        if (PassCodeText.canonical(typed) instanceof Verdict.Granted<PassCodeText> read) {
            return hashing.matches(read.value(), stored);
        }
        hashing.pretend();
        return false;
    }

    /** What a wrong pass code costs, statements included, for one that is not evaluated. */
    private <T> Verdict<T> pretend(RefusalReason reason) {
        new PassCodeHashing(session).pretend();
        new NobodysTries(session).failed();
        return Verdict.refused(reason);
    }

    private Verdict<ProvenPassCode> pretendUnknown(String identifier) {
        new NobodysTries(session).take(identifier, GuessLimits.PASS_CODE_TRIES, GuessLimits.PASS_CODE_WINDOW);
        return pretend(RefusalReason.PASS_GUESS_UNKNOWN);
    }

    private static <T> Verdict<T> reported(PassMetrics.Guess guess, Verdict<T> verdict) {
        if (verdict instanceof Verdict.Refused<T> refused) {
            PassMetrics.refused(guess, refused.reason());
        } else {
            PassMetrics.right(guess);
        }
        return verdict;
    }

    /** Whatever becomes of the request, this stays. */
    private void alone(Consumer<AccessPassStore> work) {
        String realmId = session.getContext().getRealm().getId();
        KeycloakModelUtils.runJobInTransaction(
                session.getKeycloakSessionFactory(),
                own -> work.accept(new AccessPassStore(own, own.realms().getRealm(realmId))));
    }
}

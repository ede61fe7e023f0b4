package io.github.keysandpasses.accesspass.proof;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.code.CodePurpose;
import io.github.keysandpasses.domain.code.CodeRules;
import io.github.keysandpasses.domain.code.TypedCode;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.messaging.Messages;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.storage.accesspass.SentCode;
import io.github.keysandpasses.storage.accesspass.SentCodes;
import io.github.keysandpasses.storage.accesspass.TryCounters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Checks a code that somebody typed. A try is taken before anything is compared; of two right answers at once one wins, because only
 * one of them ends the codes.
 */
final class CodeAnswer {

    /** Longer than any code lives. */
    private static final Duration TRIES_LAST = Duration.ofHours(1);

    private final KeycloakSession session;
    private final SentCodeHashing hashing;
    private final CodeRules rules;
    private final TryCounters counters;
    private final Instant now = new ServerClock().instant();

    CodeAnswer(KeycloakSession session, SentCodeHashing hashing, CodeRules rules) {
        this.session = session;
        this.hashing = hashing;
        this.rules = rules;
        this.counters = new TryCounters(session);
    }

    static String counter(String series) {
        return "code." + series;
    }

    /** Over all series, until one is right: ten new codes a day must not be fifty tries a day for ever. */
    static String longCounter(String passId) {
        return "codes." + passId;
    }

    boolean isAlive(AccessPass pass, CodePurpose purpose) {
        return !living(pass, purpose).isEmpty();
    }

    Verdict<AccessPass> check(AccessPass pass, CodePurpose purpose, String typed) {
        List<SentCode> living = living(pass, purpose);
        if (living.isEmpty()) {
            return Verdict.refused(RefusalReason.CODE_EXPIRED);
        }
        String series = living.get(0).series();
        if (!counters.take(counter(series), rules.tries(), TRIES_LAST, now) || !takesOfAll(pass, purpose)) {
            return Verdict.refused(RefusalReason.CODE_TRIES_EXCEEDED);
        }
        List<SentCode> good =
                living.stream().filter(code -> code.series().equals(series)).toList();
        Verdict<AccessPass> verdict = TypedCode.parse(typed)
                .map(code -> matches(pass, purpose, code, good))
                .orElse(Verdict.refused(RefusalReason.CODE_WRONG))
                .then(right -> used(pass, purpose));
        settle(verdict, purpose, series, pass);
        return verdict;
    }

    private boolean takesOfAll(AccessPass pass, CodePurpose purpose) {
        return !isCountedOverAll(purpose)
                || counters.take(longCounter(pass.id()), GuessLimits.BLOCK_AFTER, GuessLimits.LONG_WINDOW, now);
    }

    /**
     * Anybody who knows an identifier can answer wrongly what is sent to whoever forgot their pass code: that must keep nobody out,
     * so those codes are too long to be guessed instead.
     */
    private static boolean isCountedOverAll(CodePurpose purpose) {
        return purpose != CodePurpose.PASS_CODE_RESET;
    }

    /** A right one ends the row of wrong ones; one that nobody could evaluate was no try. */
    private void settle(Verdict<AccessPass> verdict, CodePurpose purpose, String series, AccessPass pass) {
        if (verdict instanceof Verdict.Granted<AccessPass>) {
            counters.clear(counter(series));
            counters.clear(longCounter(pass.id()));
        } else if (verdict.equals(Verdict.refused(RefusalReason.CODE_NOT_CHECKED))) {
            counters.giveBack(counter(series));
            if (isCountedOverAll(purpose)) {
                counters.giveBack(longCounter(pass.id()));
            }
        }
    }

    /** Those that went where codes for the pass go now: what went to an address it had before proves nothing about this one. */
    private List<SentCode> living(AccessPass pass, CodePurpose purpose) {
        List<String> addresses =
                new PassAddress(session).of(pass).map(hashing::addresses).orElse(List.of());
        return alone(codes -> codes.living(pass.id(), purpose, now)).stream()
                .filter(code -> addresses.contains(code.addressHash()))
                .toList();
    }

    private Verdict<Boolean> matches(AccessPass pass, CodePurpose purpose, TypedCode typed, List<SentCode> good) {
        List<String> hashes = hashing.candidates(pass.id(), purpose, typed.reveal());
        if (good.stream().anyMatch(code -> code.codeHash() != null && hashes.contains(code.codeHash()))) {
            return Verdict.granted(true);
        }
        return good.stream()
                .filter(code -> code.remoteHandle() != null)
                .findFirst()
                .map(code -> Messages.of(session).checkRemoteCode(code.remoteHandle(), typed.reveal()))
                .orElse(Verdict.granted(false))
                .then(right -> right ? Verdict.granted(true) : Verdict.refused(RefusalReason.CODE_WRONG));
    }

    private Verdict<AccessPass> used(AccessPass pass, CodePurpose purpose) {
        return alone(codes -> codes.endAll(pass.id(), purpose))
                ? Verdict.granted(pass)
                : Verdict.refused(RefusalReason.CODE_WRONG);
    }

    private <T> T alone(Function<SentCodes, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(), own -> work.apply(new SentCodes(own)));
    }
}

package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.accesspass.definition.PassRules;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.PassTransition;
import io.github.keysandpasses.domain.accesspass.format.Identifier;
import io.github.keysandpasses.domain.accesspass.format.PassCodeText;
import io.github.keysandpasses.domain.accesspass.format.PassGenerator;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.secret.RandomNumbers;
import io.github.keysandpasses.storage.accesspass.PassCodeHash;
import io.github.keysandpasses.storage.accesspass.TryCounters;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;

/** Gives passes other pass codes. Whatever blocked or locked the old one does not hold for the new one. */
public final class PassCodes {

    private final KeycloakSession session;
    private final PassWork work;

    /** Those of the session's realm. */
    public PassCodes(KeycloakSession session) {
        this.session = session;
        this.work = new PassWork(session);
    }

    /** Checks a pass code against the rules of a pass, and changes nothing. */
    public Verdict<PassCodeText> check(AccessPass pass, String typed) {
        return rules(pass).then(rules -> parse(pass, rules, typed));
    }

    /**
     * Sets the pass code its owner chose; {@code PASS_NOT_EFFECTIVE} and what {@link #check} refuses. Whoever calls this has made
     * sure that it is the owner.
     */
    public Verdict<AccessPass> change(String id, String typed) {
        return work.change(
                id,
                pass -> PassTransition.USE
                        .of(pass)
                        .then(effective -> check(pass, typed))
                        .then(passCode -> Verdict.granted(set(pass, passCode))));
    }

    /**
     * Sets the pass code that whoever knows the one it had chose; {@code PASS_GUESS_WRONG} if that is not its pass code any more,
     * and what the other {@link #change(String, String)} refuses.
     *
     * @param known what was stored when they showed that they know it
     */
    public Verdict<AccessPass> change(String id, PassCodeHash known, String typed) {
        return work.change(
                id,
                pass -> PassTransition.USE
                        .of(pass)
                        .then(effective -> isStill(id, known) && !pass.blocked()
                                ? check(pass, typed)
                                : Verdict.refused(RefusalReason.PASS_GUESS_WRONG))
                        .then(passCode -> Verdict.granted(set(pass, passCode))));
    }

    private boolean isStill(String id, PassCodeHash known) {
        return work.store().passCode(id).filter(known::equals).isPresent();
    }

    /**
     * Sets the pass code of an effective pass that has none; {@code PASS_NOT_EFFECTIVE}, {@code PASS_GUESS_WRONG} if it has one
     * by now, or is blocked, and what {@link #check} refuses.
     */
    public Verdict<AccessPass> choose(String id, String typed) {
        return work.change(
                id,
                pass -> PassTransition.USE
                        .of(pass)
                        .then(effective -> pass.hasPassCode() || pass.blocked()
                                ? Verdict.refused(RefusalReason.PASS_GUESS_WRONG)
                                : check(pass, typed))
                        .then(passCode -> Verdict.granted(set(pass, passCode))));
    }

    /** Sets the first pass code of a pass that waits for its verification; {@code PASS_NOT_PENDING} and what {@link #check} refuses. */
    public Verdict<AccessPass> setFirst(String id, String typed) {
        return work.change(
                id,
                pass -> PassTransition.RESEND_VERIFICATION
                        .of(pass)
                        .then(pending -> check(pass, typed))
                        .then(passCode -> Verdict.granted(set(pass, passCode))));
    }

    /** Takes the pass code off a pass that waits for its verification, because nobody was told it; {@code PASS_NOT_PENDING}. */
    public Verdict<AccessPass> withhold(String id) {
        return work.change(
                id,
                pass -> PassTransition.RESEND_VERIFICATION.of(pass).then(pending -> {
                    work.store().setPassCode(id, null);
                    return Verdict.granted(pass);
                }));
    }

    /** Makes another pass code, which meets the rules: the caller gets it once. {@code PASS_NOT_EFFECTIVE}, {@code PASS_CODE_WITHOUT_IDENTIFIER}. */
    public Verdict<PassCodeText> reset(String id) {
        PassCodeText[] made = new PassCodeText[1];
        return work.change(
                        id,
                        pass -> PassTransition.USE
                                .of(pass)
                                .then(effective -> rules(pass))
                                .then(rules -> generated(pass, rules))
                                .then(passCode -> {
                                    made[0] = passCode;
                                    return Verdict.granted(set(pass, passCode));
                                }))
                .then(changed -> Verdict.granted(made[0]));
    }

    /** Takes the block off; the owner has answered a code that was sent to them, or staff knows them. */
    public Verdict<AccessPass> unblock(String id) {
        return work.change(id, pass -> {
            work.store().succeeded(id);
            forgetTries(pass);
            return Verdict.granted(pass.unblocked(PassWork.now()));
        });
    }

    /** The name of the counter of tries at the pass code of a pass. */
    public static String tries(String passId) {
        return "pass." + passId;
    }

    /** All rows of wrong answers about this pass and its owner. */
    private void forgetTries(AccessPass pass) {
        TryCounters counters = new TryCounters(session);
        Stream.of(tries(pass.id()), "codes." + pass.id(), "authcode." + pass.ownerId(), "authcodes." + pass.ownerId())
                .forEach(counters::clear);
    }

    private AccessPass set(AccessPass pass, PassCodeText passCode) {
        new TryCounters(session).clear(tries(pass.id()));
        work.store().setPassCode(pass.id(), new PassCodeHashing(session).hash(passCode));
        work.store().succeeded(pass.id());
        return pass.unblocked(PassWork.now());
    }

    private Verdict<PassSettings> rules(AccessPass pass) {
        return PassRules.of(session).settings(pass.classificationId());
    }

    private static Verdict<PassCodeText> parse(AccessPass pass, PassSettings rules, String typed) {
        return identifier(pass).then(identifier -> PassCodeText.parse(typed, rules.passCode(), identifier));
    }

    private static Verdict<PassCodeText> generated(AccessPass pass, PassSettings rules) {
        return identifier(pass)
                .then(identifier ->
                        Verdict.granted(new PassGenerator(new RandomNumbers()).passCode(rules.passCode(), identifier)));
    }

    /** What was stored met the rules of its day; it need not meet today's. */
    private static Verdict<Identifier> identifier(AccessPass pass) {
        if (pass.identifier() == null) {
            return Verdict.refused(RefusalReason.PASS_CODE_WITHOUT_IDENTIFIER);
        }
        return Identifier.stored(pass.identifier());
    }
}

package io.github.keysandpasses.accesspass.proof;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.format.PassGenerator;
import io.github.keysandpasses.domain.accesspass.format.VerificationCodeRules;
import io.github.keysandpasses.domain.code.CodePurpose;
import io.github.keysandpasses.domain.code.CodeRules;
import io.github.keysandpasses.domain.code.ResendRule;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.messaging.CustomerMessage;
import io.github.keysandpasses.messaging.Delivery;
import io.github.keysandpasses.messaging.MessageKind;
import io.github.keysandpasses.messaging.MessageTag;
import io.github.keysandpasses.messaging.Messages;
import io.github.keysandpasses.messaging.Recipient;
import io.github.keysandpasses.messaging.RemoteCode;
import io.github.keysandpasses.secret.RandomNumbers;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.storage.accesspass.SentCode;
import io.github.keysandpasses.storage.accesspass.SentCodes;
import io.github.keysandpasses.storage.accesspass.TryCounters;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Makes a code, or has the gateway make one, remembers it and sends it. What is remembered is committed before it is sent. */
final class CodeSending {

    private static final int RESET_DIGITS = 8;

    private final KeycloakSession session;
    private final SentCodeHashing hashing;
    private final CodeRules rules;
    private final TryCounters counters;
    private final Instant now = new ServerClock().instant();

    CodeSending(KeycloakSession session, SentCodeHashing hashing, CodeRules rules) {
        this.session = session;
        this.hashing = hashing;
        this.rules = rules;
        this.counters = new TryCounters(session);
    }

    Verdict<Sent> send(AccessPass pass, CodePurpose purpose, SendLimits limits) {
        return recipient(pass)
                .then(to -> limits.take(to.channel()).then(taken -> {
                    Verdict<Sent> verdict = sendIfPermitted(pass, purpose, to);
                    if (verdict instanceof Verdict.Refused<Sent> refused) {
                        limits.giveBack(to.channel(), refused.reason());
                    }
                    return verdict;
                }));
    }

    private Verdict<Sent> sendIfPermitted(AccessPass pass, CodePurpose purpose, Recipient to) {
        String address = hashing.address(to);
        return permitted(purpose, address).then(permitted -> {
            Verdict<Sent> verdict = send(pass, purpose, to, address);
            if (verdict instanceof Verdict.Refused<Sent>) {
                // An outage must not use up what the customer may ask for; the pause before the next try stays.
                ResendRule.ALL.stream().skip(1).forEach(rule -> counters.giveBack(counter(purpose, address, rule)));
            }
            return verdict;
        });
    }

    /** How long nobody can ask for another one. */
    long secondsToWait(AccessPass pass) {
        return recipient(pass) instanceof Verdict.Granted<Recipient> to
                ? counters.endsAt(counter(
                                CodePurpose.ONE_TIME_PASSWORD, hashing.address(to.value()), ResendRule.ALL.get(0)))
                        .map(end -> Math.max(0, Duration.between(now, end).toSeconds() + 1))
                        .orElse(0L)
                : 0;
    }

    private Verdict<Recipient> recipient(AccessPass pass) {
        return new PassAddress(session)
                .of(pass)
                .map(Verdict::granted)
                .orElse(Verdict.refused(RefusalReason.CODE_NO_ADDRESS));
    }

    /** The longest rule first: who is refused by a shorter one gets back what was taken of it. */
    private Verdict<Boolean> permitted(CodePurpose purpose, String address) {
        List<ResendRule> all = ResendRule.ALL;
        for (int i = all.size() - 1; i >= 0; i--) {
            ResendRule rule = all.get(i);
            if (!counters.take(counter(purpose, address, rule), rule.most(), rule.within(), now)) {
                all.subList(i + 1, all.size()).forEach(taken -> counters.giveBack(counter(purpose, address, taken)));
                return Verdict.refused(i == 0 ? RefusalReason.CODE_RESEND_TOO_SOON : RefusalReason.CODE_RESEND_LIMIT);
            }
        }
        return Verdict.granted(true);
    }

    /** Anybody can ask for a code to choose a new pass code: that takes nothing from whoever has to log in with one. */
    private static String counter(CodePurpose purpose, String address, ResendRule rule) {
        String series = purpose == CodePurpose.PASS_CODE_RESET ? "reset." : "sent.";
        return series + address + "." + rule.within().toSeconds();
    }

    private Verdict<Sent> send(AccessPass pass, CodePurpose purpose, Recipient to, String address) {
        Messages messages = Messages.of(session);
        return messages.makesCodes(to.channel())
                ? messages.sendRemoteCode(to, digits(purpose))
                        .then(remote -> remembered(pass, purpose, to, address, remote))
                : sendOurs(messages, pass, purpose, to, address);
    }

    private Verdict<Sent> remembered(
            AccessPass pass, CodePurpose purpose, Recipient to, String address, RemoteCode remote) {
        remember(pass, purpose, address, null, remote.handle());
        return sent(to, remote.delivery());
    }

    private Verdict<Sent> sendOurs(
            Messages messages, AccessPass pass, CodePurpose purpose, Recipient to, String address) {
        String code = new PassGenerator(new RandomNumbers())
                .verificationCode(new VerificationCodeRules(
                        digits(purpose), (int) rules.life().toSeconds(), rules.tries()));
        remember(pass, purpose, address, hashing.code(pass.id(), purpose, code), null);
        return sent(to, messages.send(new CustomerMessage(kind(purpose), to, tags(pass, purpose, code))));
    }

    /** A code that opens a pass alone, and that anybody can have sent, is longer: nobody gets there by guessing day after day. */
    private int digits(CodePurpose purpose) {
        return purpose == CodePurpose.PASS_CODE_RESET ? Math.max(RESET_DIGITS, rules.digits()) : rules.digits();
    }

    private Verdict<Sent> sent(Recipient to, Delivery delivery) {
        return delivery == Delivery.FAILED
                ? Verdict.refused(RefusalReason.CODE_NOT_SENT)
                : Verdict.granted(new Sent(
                        delivery,
                        to.maskedAddress(),
                        now.plus(rules.life()),
                        ResendRule.ALL.get(0).within()));
    }

    private Map<MessageTag, String> tags(AccessPass pass, CodePurpose purpose, String code) {
        Map<MessageTag, String> tags = new EnumMap<>(MessageTag.class);
        tags.put(MessageTag.NUMBER, pass.number());
        if (pass.identifier() != null) {
            tags.put(MessageTag.IDENTIFIER, pass.identifier());
        }
        tags.put(
                purpose == CodePurpose.VERIFICATION ? MessageTag.VERIFICATION_CODE : MessageTag.ONE_TIME_PASSWORD,
                code);
        tags.put(MessageTag.MINUTES, String.valueOf(Math.max(1, rules.life().toMinutes())));
        return tags;
    }

    private static MessageKind kind(CodePurpose purpose) {
        return switch (purpose) {
            case VERIFICATION -> MessageKind.VERIFICATION_CODE;
            case ONE_TIME_PASSWORD -> MessageKind.ONE_TIME_PASSWORD;
            case PASS_CODE_RESET -> MessageKind.PASS_CODE_RESET;
        };
    }

    /** A code joins the series of those that are still good; one whose tries are used up begins a new series. */
    private void remember(AccessPass pass, CodePurpose purpose, String address, String hash, String handle) {
        KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), own -> {
            SentCodes codes = new SentCodes(own);
            String series = codes.living(pass.id(), purpose, now).stream()
                    .findFirst()
                    .map(SentCode::series)
                    .filter(open -> !counters.isUsedUp(own, CodeAnswer.counter(open), rules.tries(), now))
                    .orElseGet(() -> UUID.randomUUID().toString());
            codes.add(new SentCode(pass.id(), purpose, series, hash, handle, address, now, now.plus(rules.life())));
        });
    }
}

package io.github.keysandpasses.accesspass.notice;

import io.github.keysandpasses.accesspass.definition.PassRules;
import io.github.keysandpasses.accesspass.lifecycle.CreatedPass;
import io.github.keysandpasses.accesspass.proof.PassAddress;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import io.github.keysandpasses.domain.accesspass.format.AssignmentMessages;
import io.github.keysandpasses.domain.accesspass.format.PassCodeText;
import io.github.keysandpasses.messaging.CustomerMessage;
import io.github.keysandpasses.messaging.MessageKind;
import io.github.keysandpasses.messaging.MessageTag;
import io.github.keysandpasses.messaging.Messages;
import io.github.keysandpasses.messaging.Recipient;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * Tells owners what became of their pass, once it is so: a request that is rolled back sends nothing. A pass code that somebody
 * chose is in no message; one that was made by chance is in the one that brings it.
 */
public final class PassNotices {

    private final KeycloakSession session;
    private final boolean counted;

    private PassNotices(KeycloakSession session, boolean counted) {
        this.session = session;
        this.counted = counted;
    }

    /** Because of what staff did to a pass of the session's realm: all go out. */
    public static PassNotices ofStaff(KeycloakSession session) {
        return new PassNotices(session, false);
    }

    /** Because of what a customer did, or whoever passed for them: they go out as {@link CountedNotices} do. */
    public static PassNotices ofCustomer(KeycloakSession session) {
        return new PassNotices(session, true);
    }

    /**
     * A pass was made: a pending one gets its verification code and nothing else, since its address may be somebody else's; another
     * one that was made for an account gets its message, with what was generated.
     */
    public void created(CreatedPass created) {
        AccessPass pass = created.pass();
        if (pass.isPending()) {
            VerificationAfterCommit.enlist(session, pass);
            return;
        }
        Map<MessageTag, String> secrets = new EnumMap<>(MessageTag.class);
        created.generatedPassCode().ifPresent(code -> secrets.put(MessageTag.PASS_CODE, code.reveal()));
        created.generatedAuthenticationCode()
                .ifPresent(code -> secrets.put(MessageTag.AUTHENTICATION_CODE, code.reveal()));
        told(pass).ifPresent(entity -> assigned(pass, entity, secrets));
    }

    /** Stock got an owner, or a pass was verified: what was generated for it is known to whoever made it, and to nobody here. */
    public void assigned(AccessPass pass) {
        told(pass).ifPresent(entity -> assigned(pass, entity, Map.of()));
    }

    /** An entity was related to a pass. */
    public void related(AccessPass pass, RelatedEntity entity) {
        if (isTold(entity)) {
            assigned(pass, entity, Map.of());
        }
    }

    /**
     * A pass code was made by chance: it is on its way to its owner once this request is done.
     *
     * @return the address, masked; empty if there is none, and nobody but the caller knows the pass code
     */
    public Optional<String> passCodeMade(AccessPass pass, PassCodeText passCode) {
        Optional<Recipient> owner = new PassAddress(session).of(pass);
        owner.ifPresent(to ->
                send(MessageKind.PASS_ASSIGNED, to, tags(pass, Map.of(MessageTag.PASS_CODE, passCode.reveal()))));
        return owner.map(Recipient::maskedAddress);
    }

    /** Somebody has set the pass code, its owner or whoever passed for them: the owner is told that, and not what it is. */
    public void passCodeChanged(AccessPass pass) {
        new PassAddress(session)
                .of(pass)
                .ifPresent(to -> send(MessageKind.PASS_CODE_CHANGED, to, tags(pass, Map.of())));
    }

    /**
     * A pass got another identifier: if that was an address and messages now go to another one, the old one is told.
     *
     * @param known where the old pass is known to have been reached, found out before anything was changed
     */
    public void addressChanged(AccessPass before, Optional<Recipient> known, AccessPass after) {
        known.filter(old -> new PassAddress(session)
                        .of(after)
                        .filter(to -> !to.reachesTheSame(old))
                        .isPresent())
                .ifPresent(old -> send(MessageKind.ADDRESS_CHANGED, old, tags(before, Map.of())));
    }

    /** The first entity whose owner is to be told: one message for all of them. */
    private Optional<RelatedEntity> told(AccessPass pass) {
        return pass.related().stream()
                .filter(RelatedEntity::isLiving)
                .filter(this::isTold)
                .findFirst();
    }

    private boolean isTold(RelatedEntity entity) {
        AssignmentMessages messages = PassRules.of(session).effective().messages();
        return switch (entity.kind()) {
            case ACCOUNTS_RECEIVABLE -> messages.assignedToAccount();
            case REWARDS_PARTICIPANT -> messages.assignedToParticipant();
        };
    }

    private void assigned(AccessPass pass, RelatedEntity entity, Map<MessageTag, String> secrets) {
        Map<MessageTag, String> tags = tags(pass, secrets);
        if (entity.name() != null && entity.kind() == RelatedEntity.Kind.ACCOUNTS_RECEIVABLE) {
            tags.put(MessageTag.ACCOUNT_NAME, entity.name());
        }
        new PassAddress(session).of(pass).ifPresent(to -> send(MessageKind.PASS_ASSIGNED, to, tags));
    }

    private static Map<MessageTag, String> tags(AccessPass pass, Map<MessageTag, String> more) {
        Map<MessageTag, String> tags = new EnumMap<>(MessageTag.class);
        tags.put(MessageTag.NUMBER, pass.number());
        if (pass.identifier() != null) {
            tags.put(MessageTag.IDENTIFIER, pass.identifier());
        }
        tags.putAll(more);
        return tags;
    }

    private void send(MessageKind kind, Recipient to, Map<MessageTag, String> tags) {
        if (counted) {
            new CountedNotices(session).send(kind, to, () -> tags);
        } else {
            Messages.of(session).sendAfterCommit(new CustomerMessage(kind, to, tags));
        }
    }
}

package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.accesspass.definition.PassRules;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.PassTransition;
import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.keycloak.models.KeycloakSession;

/** Relates passes to what of the CRM they belong to, and takes them apart. */
public final class RelatedEntities {

    private final KeycloakSession session;
    private final PassWork work;

    /** Those of the session's realm. */
    public RelatedEntities(KeycloakSession session) {
        this.session = session;
        this.work = new PassWork(session);
    }

    /**
     * Relates an entity to an effective pass; {@code PASS_NOT_EFFECTIVE}, {@code PASS_RELATED_ALREADY}, {@code
     * PASS_TOO_MANY_RELATED}, {@code PASS_TOO_MANY_FOR_ACCOUNT}.
     */
    public Verdict<AccessPass> relate(String id, RelatedEntity entity) {
        return work.change(id, pass -> PassTransition.USE.of(pass).then(effective -> related(pass, entity)));
    }

    private Verdict<AccessPass> related(AccessPass pass, RelatedEntity entity) {
        if (pass.isRelatedTo(entity.kind(), entity.entityId())) {
            return Verdict.refused(RefusalReason.PASS_RELATED_ALREADY);
        }
        if (pass.related().size() >= PassFields.MAX_RELATED) {
            return Verdict.refused(RefusalReason.PASS_TOO_MANY_RELATED);
        }
        List<RelatedEntity> more = new ArrayList<>(pass.related());
        more.add(entity);
        return new AccountRules(session)
                .mayHaveOneMore(List.of(entity))
                .then(room -> Verdict.granted(pass.relatedTo(more, PassWork.now())));
    }

    /** Takes an entity off a pass, in whatever state: {@code PASS_NOT_RELATED}, {@code PASS_LAST_OF_ACCOUNT}. With the last one the pass may end. */
    public Verdict<AccessPass> unrelate(String id, RelatedEntity.Kind kind, String entityId) {
        return losing(id, kind, entityId, entity -> null);
    }

    /** An entity has ended in the CRM: {@code PASS_NOT_RELATED}, {@code PASS_RELATED_TERMINATED}. With the last one the pass may end. */
    public Verdict<AccessPass> terminate(String id, RelatedEntity.Kind kind, String entityId) {
        return losing(id, kind, entityId, entity -> entity.terminated(PassWork.now()));
    }

    private Verdict<AccessPass> losing(
            String id, RelatedEntity.Kind kind, String entityId, UnaryOperator<RelatedEntity> becomes) {
        return work.change(
                id,
                pass -> found(pass, kind, entityId)
                        .then(entity -> endsOnce(entity, becomes))
                        .then(entity -> stays(pass, entity, becomes))
                        .then(after -> left(pass, kind, entityId, becomes)));
    }

    /** An account that ended in the CRM needs no pass any more; one that lives on may always need one. */
    private Verdict<AccessPass> stays(AccessPass pass, RelatedEntity entity, UnaryOperator<RelatedEntity> becomes) {
        return becomes.apply(entity) == null
                ? new AccountRules(session).canDoWithout(pass, List.of(entity))
                : Verdict.granted(pass);
    }

    private static Verdict<RelatedEntity> found(AccessPass pass, RelatedEntity.Kind kind, String entityId) {
        return pass.related().stream()
                .filter(entity -> entity.isSameAs(kind, entityId))
                .findFirst()
                .map(Verdict::granted)
                .orElse(Verdict.refused(RefusalReason.PASS_NOT_RELATED));
    }

    private static Verdict<RelatedEntity> endsOnce(RelatedEntity entity, UnaryOperator<RelatedEntity> becomes) {
        return becomes.apply(entity) != null && !entity.isLiving()
                ? Verdict.refused(RefusalReason.PASS_RELATED_TERMINATED)
                : Verdict.granted(entity);
    }

    /** A pass whose classification was lost keeps its state: nobody knows what its rules said. */
    private Verdict<AccessPass> left(
            AccessPass pass, RelatedEntity.Kind kind, String entityId, UnaryOperator<RelatedEntity> becomes) {
        List<RelatedEntity> left = new ArrayList<>();
        for (RelatedEntity entity : pass.related()) {
            RelatedEntity stays = entity.isSameAs(kind, entityId) ? becomes.apply(entity) : entity;
            if (stays != null) {
                left.add(stays);
            }
        }
        AccessPass without = pass.relatedTo(left, PassWork.now());
        boolean deactivates =
                PassRules.of(session).settings(pass.classificationId()) instanceof Verdict.Granted<PassSettings> rules
                        && rules.value().deactivateOnLastUnlink();
        return Verdict.granted(without.in(PassTransition.afterLosing(without, deactivates), without.updatedAt()));
    }
}

package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What of the CRM shall be related to a pass.
 *
 * @param kind ACCOUNTS_RECEIVABLE or REWARDS_PARTICIPANT
 * @param entityId the CRM's own number or id of it, 1 to 64 characters
 * @param name what people call it
 */
public record RelatedEntityInput(String kind, String entityId, String name) {

    /** The entity, or {@code PASS_RELATED_INVALID}. */
    Verdict<RelatedEntity> parse() {
        return kind(kind)
                .filter(known -> isId(entityId) && isName(name))
                .map(known -> Verdict.granted(RelatedEntity.living(known, entityId, name)))
                .orElse(Verdict.refused(RefusalReason.PASS_RELATED_INVALID));
    }

    /** All of them, or the first refusal. */
    static Verdict<List<RelatedEntity>> parse(List<RelatedEntityInput> sent) {
        List<RelatedEntity> read = new ArrayList<>();
        for (RelatedEntityInput one : sent == null ? List.<RelatedEntityInput>of() : sent) {
            Verdict<RelatedEntity> verdict =
                    one == null ? Verdict.refused(RefusalReason.PASS_RELATED_INVALID) : one.parse();
            if (verdict instanceof Verdict.Refused<RelatedEntity> refused) {
                return Verdict.refused(refused.reason());
            }
            read.add(((Verdict.Granted<RelatedEntity>) verdict).value());
        }
        return Verdict.granted(read);
    }

    /** The kind of this name. */
    static Optional<RelatedEntity.Kind> kind(String name) {
        return Arrays.stream(RelatedEntity.Kind.values())
                .filter(known -> known.name().equals(name))
                .findFirst();
    }

    /** Databases refuse some control characters, so nothing is stored or looked up with one. */
    private static boolean isId(String id) {
        return id != null && !id.isBlank() && id.length() <= RelatedEntity.MAX_ID_LENGTH && isPrintable(id);
    }

    private static boolean isName(String name) {
        return name == null || name.length() <= RelatedEntity.MAX_NAME_LENGTH && isPrintable(name);
    }

    private static boolean isPrintable(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }
}

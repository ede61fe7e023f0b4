package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageId;

/** Checks what of a pass is neither a secret nor decided by the rules of the realm. */
final class PassFields {

    /** The most entities a pass can be related to. */
    static final int MAX_RELATED = 100;

    private static final int MAX_TEXT = 255;
    private static final Pattern FIELD = Pattern.compile("(string[1-8]|float[1-4]|date[1-4])");
    /** Payment cards: at most the first six and the last four digits may be shown (PCI DSS 4.0 requirement 3.4.1). */
    private static final Pattern CARD_MASK = Pattern.compile("[0-9]{0,6}[*xX•]{2,24}[0-9]{0,4}");

    private PassFields() {}

    /** {@code PASS_FIELD_INVALID} for an unknown field, or a value that is not what the field is for. */
    static Verdict<Map<String, Object>> userDefined(Map<String, Object> fields) {
        return fields.entrySet().stream().allMatch(field -> fits(field.getKey(), field.getValue()))
                ? Verdict.granted(fields)
                : Verdict.refused(RefusalReason.PASS_FIELD_INVALID);
    }

    private static boolean fits(String name, Object value) {
        if (!FIELD.matcher(name).matches()) {
            return false;
        }
        if (name.startsWith("float")) {
            return value instanceof Number number && Double.isFinite(number.doubleValue());
        }
        return value instanceof String text
                && text.length() <= MAX_TEXT
                && text.chars().noneMatch(Character::isISOControl)
                && (name.startsWith("string") || isDate(text));
    }

    private static boolean isDate(String text) {
        try {
            return text.indexOf('T') < 0 ? LocalDate.parse(text) != null : LocalDateTime.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** {@code PASS_CARD_MASK_INVALID} for a card number of which too much is shown; null is none. */
    static Verdict<Boolean> cardMask(String mask) {
        String plain = mask == null ? null : mask.replace(" ", "").replace("-", "");
        return plain == null || mask.length() <= 32 && CARD_MASK.matcher(plain).matches()
                ? Verdict.granted(mask != null)
                : Verdict.refused(RefusalReason.PASS_CARD_MASK_INVALID);
    }

    /** Related entities of a new pass: {@code PASS_TOO_MANY_RELATED}, {@code PASS_RELATED_ALREADY}. */
    static Verdict<List<RelatedEntity>> related(List<RelatedEntity> entities) {
        if (entities.size() > MAX_RELATED) {
            return Verdict.refused(RefusalReason.PASS_TOO_MANY_RELATED);
        }
        Set<String> seen = new HashSet<>();
        boolean twice = entities.stream().anyMatch(entity -> !seen.add(entity.kind() + " " + entity.entityId()));
        return twice ? Verdict.refused(RefusalReason.PASS_RELATED_ALREADY) : Verdict.granted(entities);
    }

    /** Users of a directory that is not imported have no row a pass could hang on; service accounts are no customers. */
    static Verdict<Boolean> owner(UserModel owner) {
        boolean suitable =
                owner == null || StorageId.isLocalStorage(owner.getId()) && owner.getServiceAccountClientLink() == null;
        return suitable ? Verdict.granted(owner != null) : Verdict.refused(RefusalReason.PASS_OWNER_UNSUITABLE);
    }
}

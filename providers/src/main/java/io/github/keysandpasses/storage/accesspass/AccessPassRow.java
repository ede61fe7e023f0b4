package io.github.keysandpasses.storage.accesspass;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import io.github.keysandpasses.domain.accesspass.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Translates between a pass and its row. */
final class AccessPassRow {

    private AccessPassRow() {}

    static AccessPassEntity of(String realmId, AccessPass pass, PassSecrets secrets) {
        AccessPassEntity row = new AccessPassEntity();
        row.id = pass.id();
        row.realmId = realmId;
        row.number = pass.number();
        row.credentialId = secrets.credentialId();
        row.createdAt = pass.createdAt().toEpochMilli();
        row.identifierKey = secrets.identifierKey();
        row.authenticationCodeHash = secrets.authenticationCodeHash();
        row.authenticationCodeBits = pass.authenticationCodeBits();
        setPassCode(row, secrets.passCode());
        write(row, pass);
        return row;
    }

    /** Writes all but secrets and what they are found by. */
    static void write(AccessPassEntity row, AccessPass pass) {
        row.ownerId = pass.ownerId();
        row.organizationId = pass.organizationId();
        row.state = pass.storedState();
        row.identifier = pass.identifier();
        row.classificationId = pass.classificationId();
        row.cardMask = pass.cardMask();
        row.userDefined = UserDefinedText.of(pass.userDefined());
        row.verifiedAt = pass.verification() == null
                ? null
                : Long.valueOf(pass.verification().at().toEpochMilli());
        row.verifiedBy =
                pass.verification() == null ? null : pass.verification().byUserId();
        row.blocked = pass.blocked();
        row.updatedAt = pass.updatedAt().toEpochMilli();
        writeRelated(row, pass.related());
    }

    static void setPassCode(AccessPassEntity row, PassCodeHash passCode) {
        row.passCodeSecret = passCode == null ? null : passCode.secret();
        row.passCodeData = passCode == null ? null : passCode.data();
    }

    static AccessPass pass(AccessPassEntity row) {
        return new AccessPass(
                row.id,
                row.number,
                row.ownerId,
                row.organizationId,
                row.state,
                row.credentialId != null,
                row.identifier,
                row.passCodeSecret != null,
                row.authenticationCodeBits,
                row.classificationId,
                row.cardMask,
                row.related.stream().map(AccessPassRow::entity).toList(),
                UserDefinedText.read(row.userDefined),
                row.verifiedAt == null ? null : new Verification(Instant.ofEpochMilli(row.verifiedAt), row.verifiedBy),
                row.blocked,
                Instant.ofEpochMilli(row.createdAt),
                Instant.ofEpochMilli(row.updatedAt));
    }

    private static RelatedEntity entity(RelatedEntityEntity row) {
        return new RelatedEntity(row.kind, row.entityId, row.name, instant(row.terminatedAt));
    }

    private static void writeRelated(AccessPassEntity row, List<RelatedEntity> related) {
        row.related.removeIf(
                stored -> related.stream().noneMatch(entity -> entity.isSameAs(stored.kind, stored.entityId)));
        for (RelatedEntity entity : related) {
            RelatedEntityEntity stored = stored(row, entity).orElseGet(() -> add(row, entity));
            stored.name = entity.name();
            stored.terminatedAt = entity.terminatedAt() == null
                    ? null
                    : Long.valueOf(entity.terminatedAt().toEpochMilli());
        }
    }

    private static Optional<RelatedEntityEntity> stored(AccessPassEntity row, RelatedEntity entity) {
        return row.related.stream()
                .filter(stored -> entity.isSameAs(stored.kind, stored.entityId))
                .findFirst();
    }

    private static RelatedEntityEntity add(AccessPassEntity row, RelatedEntity entity) {
        RelatedEntityEntity added = new RelatedEntityEntity();
        added.id = UUID.randomUUID().toString();
        added.pass = row;
        added.kind = entity.kind();
        added.entityId = entity.entityId();
        added.relatedAt = row.updatedAt;
        row.related.add(added);
        return added;
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}

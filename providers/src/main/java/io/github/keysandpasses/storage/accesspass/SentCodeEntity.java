package io.github.keysandpasses.storage.accesspass;

import io.github.keysandpasses.domain.code.CodePurpose;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** A row of {@code KP_SENT_CODE}: a code that may still be answered. */
@Entity
@Table(name = "KP_SENT_CODE")
@NamedQuery(
        name = SentCodeEntity.LIVING,
        query =
                "select c from SentCodeEntity c where c.passId = :passId and c.purpose = :purpose and c.expiresAt > :now"
                        + " order by c.sentAt desc, c.id")
@NamedQuery(
        name = SentCodeEntity.END_ALL,
        query = "delete from SentCodeEntity c where c.passId = :passId and c.purpose = :purpose")
@NamedQuery(name = SentCodeEntity.SWEEP, query = "delete from SentCodeEntity c where c.expiresAt < :limit")
public class SentCodeEntity {

    static final String LIVING = "kpSentCodeLiving";
    static final String END_ALL = "kpSentCodeEndAll";
    static final String SWEEP = "kpSentCodeSweep";

    @Id
    @Column(name = "ID", length = 36)
    String id;

    @Column(name = "PASS_ID", length = 36, nullable = false, updatable = false)
    String passId;

    @Enumerated(EnumType.STRING)
    @Column(name = "PURPOSE", length = 32, nullable = false, updatable = false)
    CodePurpose purpose;

    @Column(name = "SERIES", length = 36, nullable = false, updatable = false)
    String series;

    @Column(name = "CODE_HASH", length = 64, updatable = false)
    String codeHash;

    @Column(name = "REMOTE_HANDLE", length = 255, updatable = false)
    String remoteHandle;

    @Column(name = "ADDRESS_HASH", length = 64, nullable = false, updatable = false)
    String addressHash;

    @Column(name = "SENT_AT", nullable = false, updatable = false)
    long sentAt;

    @Column(name = "EXPIRES_AT", nullable = false, updatable = false)
    long expiresAt;
}

package io.github.keysandpasses.storage.accesspass;

import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A row of {@code KP_RELATED_ENTITY}. */
@Entity
@Table(name = "KP_RELATED_ENTITY")
public class RelatedEntityEntity {

    @Id
    @Column(name = "ID", length = 36)
    String id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "PASS_ID", nullable = false, updatable = false)
    AccessPassEntity pass;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", length = 32, nullable = false, updatable = false)
    RelatedEntity.Kind kind;

    @Column(name = "ENTITY_ID", length = 64, nullable = false, updatable = false)
    String entityId;

    @Column(name = "NAME", length = 255)
    String name;

    @Column(name = "TERMINATED_AT")
    Long terminatedAt;

    @Column(name = "RELATED_AT", nullable = false, updatable = false)
    long relatedAt;
}

package io.github.keysandpasses.storage.accesspass;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** A row of {@code KP_TRY_COUNTER}. Once its time has passed it counts from the start. */
@Entity
@Table(name = "KP_TRY_COUNTER")
@NamedQuery(
        name = TryCounterEntity.TAKE,
        query = "update TryCounterEntity c set c.tries = case when c.endsAt <= :now then 1 else c.tries + 1 end,"
                + " c.endsAt = case when c.endsAt <= :now then :end else c.endsAt end"
                + " where c.id = :id and (c.endsAt <= :now or c.tries < :limit)")
@NamedQuery(
        name = TryCounterEntity.GIVE_BACK,
        query = "update TryCounterEntity c set c.tries = c.tries - 1 where c.id = :id and c.tries > 0")
@NamedQuery(name = TryCounterEntity.CLEAR, query = "delete from TryCounterEntity c where c.id = :id")
@NamedQuery(name = TryCounterEntity.SWEEP, query = "delete from TryCounterEntity c where c.endsAt < :limit")
public class TryCounterEntity {

    static final String TAKE = "kpTryCounterTake";
    static final String GIVE_BACK = "kpTryCounterGiveBack";
    static final String CLEAR = "kpTryCounterClear";
    static final String SWEEP = "kpTryCounterSweep";

    @Id
    @Column(name = "ID", length = 128)
    String id;

    @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
    String realmId;

    @Column(name = "TRIES", nullable = false)
    int tries;

    @Column(name = "ENDS_AT", nullable = false)
    long endsAt;
}

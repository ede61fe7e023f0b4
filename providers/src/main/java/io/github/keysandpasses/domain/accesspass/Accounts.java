package io.github.keysandpasses.domain.accesspass;

import java.util.List;
import java.util.Optional;

/**
 * The accounts receivable of a customer's pass that have not ended: for one of them a login is (CRM.COM's claim {@code ari}).
 *
 * @param open each account once, in the order in which they were related
 */
public record Accounts(List<RelatedEntity> open) {

    public Accounts {
        open = List.copyOf(open);
    }

    /** The open accounts of a pass. */
    public static Accounts of(AccessPass pass) {
        return new Accounts(pass.living(RelatedEntity.Kind.ACCOUNTS_RECEIVABLE));
    }

    /** The only one; empty if there is none, or a choice. */
    public Optional<RelatedEntity> only() {
        return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
    }

    /** The one with this id. */
    public Optional<RelatedEntity> byId(String entityId) {
        return open.stream()
                .filter(entity -> entity.entityId().equals(entityId))
                .findFirst();
    }
}

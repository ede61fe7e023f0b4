package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.accesspass.definition.PassRules;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import io.github.keysandpasses.domain.accesspass.format.AccessPassDefinition;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.storage.accesspass.PassesOfAccounts;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/**
 * How many passes an account may have, and must keep: what the effective Definition says (CRM.COM V4 manual, <em>Access Token
 * Definition</em>). The accounts are locked until the request is over, in one order, before their passes are counted.
 */
final class AccountRules {

    private final PassesOfAccounts passes;
    private final AccessPassDefinition definition;

    AccountRules(KeycloakSession session) {
        this.passes = new PassesOfAccounts(session);
        this.definition = PassRules.of(session).effective();
    }

    /** Grants if each account among the entities may have one pass more; {@code PASS_TOO_MANY_FOR_ACCOUNT}. */
    Verdict<List<RelatedEntity>> mayHaveOneMore(List<RelatedEntity> entities) {
        return lock(entities).stream().allMatch(account -> passes.count(account) < definition.maxPassesPerAccount())
                ? Verdict.granted(entities)
                : Verdict.refused(RefusalReason.PASS_TOO_MANY_FOR_ACCOUNT);
    }

    /** Grants the pass if the accounts among the entities can do without it; {@code PASS_LAST_OF_ACCOUNT}. */
    Verdict<AccessPass> canDoWithout(AccessPass pass, List<RelatedEntity> entities) {
        boolean good =
                !definition.alwaysOnePass() || lock(entities).stream().allMatch(account -> passes.count(account) > 1);
        return good ? Verdict.granted(pass) : Verdict.refused(RefusalReason.PASS_LAST_OF_ACCOUNT);
    }

    private List<String> lock(List<RelatedEntity> entities) {
        List<String> accounts = entities.stream()
                .filter(entity -> entity.kind() == RelatedEntity.Kind.ACCOUNTS_RECEIVABLE && entity.isLiving())
                .map(RelatedEntity::entityId)
                .sorted()
                .toList();
        accounts.forEach(account -> passes.lock(account, PassWork.now()));
        return accounts;
    }
}

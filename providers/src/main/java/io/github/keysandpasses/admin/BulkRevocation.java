package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.webapikey.RevocationCause;
import io.github.keysandpasses.domain.webapikey.ScannerReport;
import io.github.keysandpasses.json.BodyFault;
import io.github.keysandpasses.storage.KeyFilter;
import io.github.keysandpasses.storage.ListedKey;
import io.github.keysandpasses.storage.WebApiKeySearch;
import io.github.keysandpasses.webapikey.lifecycle.WebApiKeyLifecycle;
import jakarta.ws.rs.ForbiddenException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Revokes many keys in one call and one transaction, each as a single revocation does: by whoever may manage its owner, for good,
 * and a second time without effect.
 */
final class BulkRevocation {

    private static final int MOST_SHOWN = 100;
    private static final int MOST_SKIPPED = 1000;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final WebApiKeyPermissions permissions;
    private final WebApiKeySearch search;
    private final KeyList list;
    private final WebApiKeyLifecycle lifecycle;

    BulkRevocation(
            KeycloakSession session, WebApiKeyPermissions permissions, KeyList list, WebApiKeyLifecycle lifecycle) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.permissions = permissions;
        this.search = list.search();
        this.list = list;
        this.lifecycle = lifecycle;
    }

    /** A key that will be revoked, and its owner. */
    private record Target(ListedKey key, UserModel owner) {}

    /**
     * Does it, or shows what it would do.
     *
     * @param onRevoked is told the id of each key that was revoked
     * @throws ForbiddenException if all that was found is somebody else's to manage
     */
    BulkRevocationOutput run(BulkRevocationInput input, Consumer<String> onRevoked) {
        RevocationCause cause = Refusals.orThrow(input.revocation().parseCause());
        String reason = Refusals.orThrow(input.revocation().parse()).orElse(null);
        RevocationTargets found = find(input);
        List<Target> targets = allowed(found);
        int revoked = 0;
        for (Target target : input.dryRun() ? List.<Target>of() : targets) {
            if (lifecycle.revoke(target.owner(), target.key().key(), cause, reason)) {
                revoked++;
                onRevoked.accept(target.key().key().id());
            }
        }
        List<BulkRevocationOutput.Skipped> skipped = found.skipped();
        return new BulkRevocationOutput(
                input.dryRun(),
                targets.size(),
                revoked,
                list.show(targets.stream()
                        .limit(MOST_SHOWN)
                        .map(target -> target.key().key().id())
                        .toList()),
                skipped.stream().limit(MOST_SKIPPED).toList(),
                skipped.size());
    }

    private RevocationTargets find(BulkRevocationInput input) {
        RevocationTargets found = new RevocationTargets();
        if (input.ids() != null) {
            for (int i = 0; i < input.ids().size(); i++) {
                found.found(input.ids().get(i), i + 1);
            }
        } else if (input.filter() != null) {
            fitting(input.filter().filter().withoutRevoked()).forEach(found::found);
        } else {
            Refusals.orThrow(ReportedKeys.in(session, search)).find(report(input.report()), found);
        }
        return found;
    }

    private List<String> fitting(KeyFilter filter) {
        List<String> ids = list.ids(filter, 0, BulkRevocationInput.MAX_KEYS + 1);
        if (ids.size() > BulkRevocationInput.MAX_KEYS) {
            throw Refusals.bad(
                    new BodyFault("filter", "fits more than " + BulkRevocationInput.MAX_KEYS + " keys: narrow it"));
        }
        return ids;
    }

    private static ScannerReport report(String text) {
        ScannerReport report = ScannerReport.parse(text);
        if (report.size() > BulkRevocationInput.MAX_KEYS) {
            throw Refusals.bad(new BodyFault(
                    "report", "has more than " + BulkRevocationInput.MAX_KEYS + " keys: send it in parts"));
        }
        return report;
    }

    private List<Target> allowed(RevocationTargets found) {
        Set<String> unseen = new LinkedHashSet<>(found.ids());
        List<Target> allowed = new ArrayList<>();
        boolean forbidden = false;
        for (ListedKey key : search.keys(found.ids())) {
            UserModel owner = session.users().getUserById(realm, key.key().ownerId());
            if (owner == null || !permissions.canView(owner)) {
                continue;
            }
            unseen.remove(key.key().id());
            if (!permissions.canManage(owner)) {
                forbidden = true;
                found.leave(key.key().id(), SkipReason.NOT_ALLOWED);
            } else if (key.key().life().revocation() != null) {
                found.leave(key.key().id(), SkipReason.REVOKED);
            } else {
                allowed.add(new Target(key, owner));
            }
        }
        // There is no such key, or it is none of the caller's business: the answer is the same.
        unseen.forEach(found::hide);
        if (forbidden && allowed.isEmpty()) {
            throw new ForbiddenException();
        }
        return allowed;
    }
}

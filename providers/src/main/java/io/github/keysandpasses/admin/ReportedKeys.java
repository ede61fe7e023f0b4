package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.PresentedWebApiKey;
import io.github.keysandpasses.domain.webapikey.ScannerReport;
import io.github.keysandpasses.domain.webapikey.ScannerReport.Finding;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.secret.KeyedHash;
import io.github.keysandpasses.secret.SecretsProvider;
import io.github.keysandpasses.storage.WebApiKeySearch;
import io.github.keysandpasses.storage.WebApiKeyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Looks up the keys of a scanner's report. A public prefix that several keys have leads to none of them. */
final class ReportedKeys {

    private final RealmModel realm;
    private final WebApiKeyStore store;
    private final WebApiKeySearch search;
    private final KeyedHash hash;

    private ReportedKeys(KeycloakSession session, WebApiKeySearch search, KeyedHash hash) {
        this.realm = session.getContext().getRealm();
        this.store = new WebApiKeyStore(session, realm);
        this.search = search;
        this.hash = hash;
    }

    /** For the realm of the session, or {@code NOT_CONFIGURED}. */
    static Verdict<ReportedKeys> in(KeycloakSession session, WebApiKeySearch search) {
        return session.getProvider(SecretsProvider.class)
                .keyedHash()
                .map(hash -> Verdict.granted(new ReportedKeys(session, search, hash)))
                .orElse(Verdict.refused(RefusalReason.NOT_CONFIGURED));
    }

    void find(ScannerReport report, RevocationTargets targets) {
        Set<String> prefixes = report.findings().stream()
                .filter(Finding.Prefix.class::isInstance)
                .map(finding -> ((Finding.Prefix) finding).prefix())
                .collect(Collectors.toSet());
        Map<String, List<String>> byPrefix = search.idsByPrefix(prefixes);
        report.findings().forEach(finding -> add(finding, byPrefix, targets));
    }

    private void add(Finding finding, Map<String, List<String>> byPrefix, RevocationTargets targets) {
        if (finding instanceof Finding.Key whole) {
            found(whole.line(), id(whole.key()), targets);
        } else if (finding instanceof Finding.Prefix prefix) {
            List<String> ids = byPrefix.getOrDefault(prefix.prefix(), List.of());
            if (ids.size() > 1) {
                targets.skip(prefix.line(), SkipReason.AMBIGUOUS);
            } else {
                found(prefix.line(), ids.stream().findFirst(), targets);
            }
        } else {
            targets.skip(finding.line(), finding instanceof Finding.Broken ? SkipReason.BROKEN : SkipReason.NO_KEY);
        }
    }

    private static void found(int line, Optional<String> id, RevocationTargets targets) {
        id.ifPresentOrElse(known -> targets.found(known, line), () -> targets.skip(line, SkipReason.UNKNOWN));
    }

    private Optional<String> id(PresentedWebApiKey key) {
        return store.findByHash(hash.candidates(KeyedHash.Purpose.WEB_API_KEY, realm.getId(), key.reveal()))
                .map(StoredWebApiKey::id);
    }
}

package io.github.keysandpasses.webapikey.portability;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.settings.WebApiKeySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Brings a realm to what a document says. It is cut into chunks with a session and a transaction each, so that a document of any
 * length takes the same time and memory for each of its keys; a chunk that fails is done again key by key, so that a bad one costs
 * nobody but itself.
 */
public final class DocumentImport {

    private static final Logger LOG = Logger.getLogger(DocumentImport.class);
    private static final int CHUNK = 50;

    private final KeycloakSessionFactory factory;
    private final String realmId;
    private final Function<KeycloakSession, DocumentRights> rights;
    private final boolean dryRun;
    private final PlannedKeys planned;

    /**
     * An import into a realm.
     *
     * @param rights of the caller, in a session of a chunk
     * @param dryRun whether nothing shall be changed
     */
    public DocumentImport(
            KeycloakSessionFactory factory,
            RealmModel realm,
            Function<KeycloakSession, DocumentRights> rights,
            boolean dryRun) {
        this.factory = factory;
        this.realmId = realm.getId();
        this.rights = rights;
        this.dryRun = dryRun;
        this.planned = new PlannedKeys(WebApiKeySettings.of(realm).maxKeysPerOwner());
    }

    /** Applies the keys of a document. */
    public ImportReport apply(List<DocumentKey> keys) {
        return applyRead(keys.stream()
                .map(key -> (DocumentReader.Reading<DocumentKey>) new DocumentReader.Reading.Good<>(key))
                .toList());
    }

    /** Applies keys that were read one by one; what could not be read is left out and reported. */
    public ImportReport applyRead(List<DocumentReader.Reading<DocumentKey>> readings) {
        List<ImportedKey> report = new ArrayList<>();
        List<DocumentEntry> chunk = new ArrayList<>();
        DocumentDuplicates duplicates = new DocumentDuplicates();
        for (int index = 0; index < readings.size(); index++) {
            Optional<ImportedKey> left = leftOut(index, readings.get(index), duplicates, chunk);
            left.ifPresent(report::add);
            if (chunk.size() == CHUNK) {
                report.addAll(apply(List.copyOf(chunk), true));
                chunk.clear();
            }
        }
        report.addAll(apply(chunk, true));
        report.sort((one, other) -> Integer.compare(one.index(), other.index()));
        return ImportReport.of(dryRun, report);
    }

    private static Optional<ImportedKey> leftOut(
            int index,
            DocumentReader.Reading<DocumentKey> reading,
            DocumentDuplicates duplicates,
            List<DocumentEntry> chunk) {
        if (reading instanceof DocumentReader.Reading.Bad<DocumentKey> bad) {
            return Optional.of(ImportedKey.unreadable(index, bad.fault()));
        }
        DocumentEntry entry = new DocumentEntry(index, ((DocumentReader.Reading.Good<DocumentKey>) reading).value());
        if (duplicates.isSecond(entry.key())) {
            return Optional.of(ImportedKey.skipped(entry, RefusalReason.KEY_DOCUMENT_DUPLICATE));
        }
        chunk.add(entry);
        return Optional.empty();
    }

    private List<ImportedKey> apply(List<DocumentEntry> entries, boolean again) {
        if (entries.isEmpty()) {
            return List.of();
        }
        try {
            return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> inSession(session, entries));
        } catch (RuntimeException e) {
            planned.forget();
            return again
                    ? entries.stream()
                            .flatMap(entry -> apply(List.of(entry), false).stream())
                            .toList()
                    : List.of(failed(entries.get(0), e));
        }
    }

    private List<ImportedKey> inSession(KeycloakSession session, List<DocumentEntry> entries) {
        session.getContext().setRealm(session.realms().getRealm(realmId));
        EntryWork work = new EntryWork(session, rights.apply(session), planned);
        List<ImportedKey> done = entries.stream().map(work::apply).toList();
        if (dryRun) {
            session.getTransactionManager().setRollbackOnly();
            return done.stream().map(ImportedKey::planned).toList();
        }
        return done;
    }

    /** The exception's own words may quote what it could not store. */
    private static ImportedKey failed(DocumentEntry entry, RuntimeException e) {
        LOG.errorf(
                "Entry %d of a document with Web API keys failed: %s",
                entry.index(), e.getClass().getName());
        return ImportedKey.skipped(entry, RefusalReason.KEY_DOCUMENT_FAILED);
    }
}

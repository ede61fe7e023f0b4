package io.github.keysandpasses.webapikey.portability;

import io.github.keysandpasses.webapikey.portability.DocumentReader.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Applies the documents of a folder. Of several nodes that start at once one does it; what is wrong with a file or an entry is
 * logged and stops nothing, least of all the logins of everybody. No secret is logged.
 */
final class DocumentFiles {

    private static final Logger LOG = Logger.getLogger(DocumentFiles.class);
    private static final String TASK = "keys-and-passes-documents";
    private static final int TASK_TIMEOUT_SECONDS = 600;

    private final KeycloakSessionFactory factory;
    private final Path folder;

    DocumentFiles(KeycloakSessionFactory factory, Path folder) {
        this.factory = factory;
        this.folder = folder;
    }

    static boolean isFolder(Path path) {
        return Files.isDirectory(path);
    }

    void apply() {
        try (KeycloakSession session = factory.create();
                Stream<Path> files = Files.list(folder)) {
            List<Path> documents = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            session.getProvider(ClusterProvider.class).executeIfNotExecuted(TASK, TASK_TIMEOUT_SECONDS, () -> {
                documents.forEach(this::apply);
                return null;
            });
        } catch (IOException | RuntimeException e) {
            LOG.errorf(
                    "The documents of Web API keys in %s were not applied: %s",
                    folder, e.getClass().getName());
        }
    }

    private void apply(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            Reading<KeyDocument> reading = DocumentReader.document(bytes.readNBytes(DocumentReader.MAX_BYTES + 1));
            if (reading instanceof Reading.Good<KeyDocument> good) {
                apply(file, good.value());
            } else {
                LOG.errorf("%s was not applied: %s", file, ((Reading.Bad<KeyDocument>) reading).fault());
            }
        } catch (IOException | RuntimeException e) {
            LOG.errorf("%s was not applied: %s", file, e.getClass().getName());
        }
    }

    private void apply(Path file, KeyDocument document) {
        RealmModel realm = KeycloakModelUtils.runJobInTransactionWithResult(
                factory,
                session -> document.realm() == null ? null : session.realms().getRealmByName(document.realm()));
        if (realm == null) {
            LOG.errorf("%s was not applied: realm must name a realm of this server", file);
            return;
        }
        ImportReport report = new DocumentImport(factory, realm, session -> DocumentRights.ALL, false)
                .apply(document.keys().stream()
                        .map(DocumentFiles::withoutGenerating)
                        .toList());
        LOG.infof(
                "%s, Web API keys of the realm %s: %d created, %d updated, %d unchanged, %d skipped",
                file, document.realm(), report.created(), report.updated(), report.unchanged(), report.skipped());
        report.keys().stream()
                .filter(key -> key.outcome() == ImportedKey.Outcome.SKIPPED)
                .forEach(key -> LOG.warnf(
                        "%s, keys[%d] (%s) was skipped: %s, %s",
                        file, key.index(), printable(key.name()), key.reason(), key.message()));
    }

    /** Nobody would see the key. */
    private static DocumentKey withoutGenerating(DocumentKey key) {
        return key.secret() == null || key.secret().generate() == null
                ? key
                : new DocumentKey(
                        key.id(),
                        key.name(),
                        key.owner(),
                        key.organization(),
                        key.keyClass(),
                        key.expiresAt(),
                        key.neverExpires(),
                        key.enabled(),
                        key.state(),
                        key.restrictions(),
                        null);
    }

    private static String printable(String name) {
        return Objects.requireNonNullElse(name, "").replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "?");
    }
}

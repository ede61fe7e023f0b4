package io.github.keysandpasses.admin;

import io.github.keysandpasses.json.StrictJson;
import io.github.keysandpasses.webapikey.portability.DocumentExport;
import io.github.keysandpasses.webapikey.portability.DocumentImport;
import io.github.keysandpasses.webapikey.portability.DocumentKey;
import io.github.keysandpasses.webapikey.portability.DocumentLines;
import io.github.keysandpasses.webapikey.portability.DocumentReader;
import io.github.keysandpasses.webapikey.portability.DocumentReader.Reading;
import io.github.keysandpasses.webapikey.portability.ImportReport;
import io.github.keysandpasses.webapikey.portability.KeyDocument;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.ErrorResponse;

/** Keys as code, at the admin REST API: applies and writes documents. */
final class KeyDocuments {

    /** JSON objects, one in a line. */
    static final String LINES = "application/x-ndjson";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final WebApiKeyPermissions permissions;
    private final KeyEvents events;

    KeyDocuments(KeycloakSession session, WebApiKeyPermissions permissions, KeyEvents events) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.permissions = permissions;
        this.events = events;
    }

    Response apply(String dryRun, InputStream body) {
        permissions.requireQuery();
        boolean dry = flag("dryRun", dryRun);
        KeyDocument document = orThrow(DocumentReader.document(StrictJson.bytes(body, DocumentReader.MAX_BYTES)));
        if (document.realm() != null && !document.realm().equals(realm.getName())) {
            throw bad("realm names another realm than the address");
        }
        return answer(importing(dry).apply(document.keys()), MediaType.APPLICATION_JSON);
    }

    Response applyLines(String dryRun, InputStream body) {
        permissions.requireQuery();
        boolean dry = flag("dryRun", dryRun);
        List<Reading<DocumentKey>> lines =
                orThrow(DocumentLines.read(StrictJson.bytes(body, DocumentReader.MAX_BYTES)));
        return answer(importing(dry).applyRead(lines), LINES);
    }

    KeyDocument export(String withHashes) {
        permissions.requireQuery();
        boolean hashes = flag("withHashes", withHashes);
        if (hashes) {
            permissions.requireManageRealm();
        }
        return new DocumentExport(session, new CallersRights(permissions)).write(hashes);
    }

    private DocumentImport importing(boolean dryRun) {
        return new DocumentImport(
                session.getKeycloakSessionFactory(), realm, own -> new CallersRights(permissions.in(own)), dryRun);
    }

    private Response answer(ImportReport report, String type) {
        if (!report.dryRun() && report.created() + report.updated() > 0) {
            events.report(OperationType.ACTION, "document", report.forTheRecord());
        }
        return Response.ok(type.equals(LINES) ? DocumentLines.write(report) : report, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static boolean flag(String name, String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw bad(name + " must be true or false");
        }
        return "true".equals(text);
    }

    private static <T> T orThrow(Reading<T> reading) {
        if (reading instanceof Reading.Good<T> good) {
            return good.value();
        }
        throw bad(((Reading.Bad<T>) reading).fault());
    }

    private static RuntimeException bad(String fault) {
        return ErrorResponse.error(fault, Response.Status.BAD_REQUEST);
    }
}

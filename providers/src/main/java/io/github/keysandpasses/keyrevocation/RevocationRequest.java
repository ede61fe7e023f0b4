package io.github.keysandpasses.keyrevocation;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.PresentedWebApiKey;
import io.github.keysandpasses.domain.webapikey.WebApiKeyFormat;
import io.github.keysandpasses.http.BasicWebApiKey;
import io.github.keysandpasses.http.ContentType;
import io.github.keysandpasses.http.JsonBody;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.keycloak.http.HttpRequest;

/**
 * Reads the key that is to be ended: the user name of a Basic header, as at the Web API, or else {@code key} in a form or in JSON.
 * The header goes first.
 */
final class RevocationRequest {

    private static final String KEY = "key";
    private static final int MAX_BYTES = 8192;

    private RevocationRequest() {}

    /** The key, or what {@link BasicWebApiKey}, {@link JsonBody} and {@link PresentedWebApiKey} refuse. */
    static Verdict<PresentedWebApiKey> parse(HttpRequest request, InputStream body) {
        HttpHeaders headers = request.getHttpHeaders();
        List<String> authorization = headers.getRequestHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && !authorization.isEmpty()) {
            return BasicWebApiKey.parse(authorization);
        }
        return ContentType.isForm(headers) ? form(headers.getMediaType(), request) : json(headers.getMediaType(), body);
    }

    private static Verdict<PresentedWebApiKey> form(MediaType type, HttpRequest request) {
        if (!type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            return Verdict.refused(RefusalReason.MEDIA_TYPE_UNSUPPORTED);
        }
        List<String> keys = request.getDecodedFormParameters().getOrDefault(KEY, List.of());
        return keys.size() > 1
                ? Verdict.refused(RefusalReason.BODY_MALFORMED)
                : PresentedWebApiKey.parse(keys.isEmpty() ? null : keys.get(0));
    }

    private static Verdict<PresentedWebApiKey> json(MediaType type, InputStream body) {
        return JsonBody.parse(type, body, MAX_BYTES)
                .then(json -> json.texts(Map.of(KEY, WebApiKeyFormat.MAX_LENGTH)))
                .then(texts -> PresentedWebApiKey.parse(texts.get(KEY)));
    }
}

package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.PresentedWebApiKey;
import io.github.keysandpasses.http.WebApiKeyInUrl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.http.HttpRequest;
import org.keycloak.util.BasicAuthHelper;

/**
 * The client id and secret in a request (RFC 6749 section 2.3.1), read as Keycloak's own authenticator by secret reads them: from
 * the Basic header, and from the form, which comes first.
 *
 * @param clientId the client id, if there is one
 * @param secret the client secret, if there is one
 * @param basic whether the request has a Basic header, and so is owed one in the answer
 */
record ClientKeyRequest(Optional<String> clientId, Optional<String> secret, boolean basic) {

    static ClientKeyRequest of(HttpRequest request) {
        String header = request.getHttpHeaders().getHeaderString(HttpHeaders.AUTHORIZATION);
        String[] pair = header == null ? null : basic(header);
        MultivaluedMap<String, String> form = form(request);
        return new ClientKeyRequest(
                value(form, OAuth2Constants.CLIENT_ID)
                        .or(() -> Optional.ofNullable(pair).map(both -> both[0])),
                value(form, OAuth2Constants.CLIENT_SECRET)
                        .or(() -> Optional.ofNullable(pair).map(both -> both[1])),
                pair != null);
    }

    /** The key that is sent as the secret, or {@code KEY_IN_URL} and what {@link PresentedWebApiKey} refuses. */
    Verdict<PresentedWebApiKey> key(HttpRequest request) {
        MultivaluedMap<String, String> query = request.getUri().getQueryParameters();
        if (query.containsKey(OAuth2Constants.CLIENT_SECRET) || WebApiKeyInUrl.isIn(query)) {
            return Verdict.refused(RefusalReason.KEY_IN_URL);
        }
        return PresentedWebApiKey.parse(secret.orElse(null));
    }

    private static String[] basic(String header) {
        try {
            return BasicAuthHelper.RFC6749.parseHeader(header);
        } catch (IllegalArgumentException e) {
            // Not what RFC 6749 says a secret is encoded like: then it is none.
            return null;
        }
    }

    private static MultivaluedMap<String, String> form(HttpRequest request) {
        MediaType type = request.getHttpHeaders().getMediaType();
        return type != null && type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                ? request.getDecodedFormParameters()
                : new MultivaluedHashMap<>();
    }

    private static Optional<String> value(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name));
    }

    @Override
    public String toString() {
        return "ClientKeyRequest[secret]";
    }
}

package io.github.keysandpasses.http;

import io.github.keysandpasses.domain.webapikey.WebApiKeyFormat;
import io.github.keysandpasses.token.RequestedUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.OAuth2Constants;

/**
 * Finds a key in the query of a URL, by the parameter's name or by the shape of its value. URLs end up in logs and histories;
 * whoever sends a key in one must learn it at the first try (RFC 6749 section 2.3.1 says the same of client credentials).
 */
public final class WebApiKeyInUrl {

    /** What the extension grant calls the key. */
    public static final String GRANT_PARAMETER = "web_api_key";

    private static final Set<String> NAMES = Set.of(GRANT_PARAMETER, OAuth2Constants.SUBJECT_TOKEN, "key");

    private WebApiKeyInUrl() {}

    /** Whether there is a key among the query parameters. */
    public static boolean isIn(Map<String, List<String>> query) {
        return query.entrySet().stream()
                .anyMatch(parameter -> NAMES.contains(parameter.getKey())
                        || WebApiKeyFormat.looksLikeKey(parameter.getKey())
                        || !RequestedUnit.PARAMETER.equals(parameter.getKey()) && looksLikeKey(parameter.getValue()));
    }

    /** A unit's CRM id has the shape of a legacy key; it is no secret. */
    private static boolean looksLikeKey(List<String> values) {
        return values.stream().anyMatch(WebApiKeyFormat::looksLikeKey);
    }
}

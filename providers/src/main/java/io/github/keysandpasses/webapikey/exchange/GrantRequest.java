package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.PresentedWebApiKey;
import io.github.keysandpasses.domain.webapikey.WebApiKeyFormat;
import io.github.keysandpasses.token.RequestedUnit;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.ClientModel;

/**
 * Reads the parameters of the extension grant as they were sent.
 *
 * <p>Keycloak strips control characters from the form and drops parameters of more than 4,000 characters; both would turn a
 * broken request into another one that works. So the raw form is read again. Doubled parameters Keycloak has refused before.
 */
final class GrantRequest {

    /** The name of the parameter that holds the key. */
    static final String KEY = "web_api_key";

    private static final List<String> PARAMETERS = List.of(KEY, RequestedUnit.PARAMETER, OAuth2Constants.SCOPE);

    private GrantRequest() {}

    static Verdict<ExchangeRequest> parse(HttpRequest request, ClientModel client) {
        if (WebApiKeyInUrl.isIn(request.getUri().getQueryParameters())) {
            return Verdict.refused(RefusalReason.KEY_IN_URL);
        }
        MultivaluedMap<String, String> form = request.getDecodedFormParameters();
        for (String name : PARAMETERS) {
            String value = form.getFirst(name);
            if (value != null && value.length() > WebApiKeyFormat.MAX_LENGTH) {
                return Verdict.refused(RefusalReason.PARAMETER_TOO_LONG);
            }
            if (value != null && value.chars().anyMatch(Character::isISOControl)) {
                return Verdict.refused(RefusalReason.PARAMETER_MALFORMED);
            }
        }
        Optional<String> unit = sent(form, RequestedUnit.PARAMETER);
        String scope = sent(form, OAuth2Constants.SCOPE).orElse(null);
        return PresentedWebApiKey.parse(form.getFirst(KEY))
                .then(key -> Verdict.granted(new ExchangeRequest(client, key, unit, scope)));
    }

    /** RFC 6749 section 3.2: a parameter without a value counts as left out. */
    private static Optional<String> sent(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).filter(value -> !value.isEmpty());
    }
}

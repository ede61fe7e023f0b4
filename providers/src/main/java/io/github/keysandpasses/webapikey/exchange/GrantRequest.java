package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.PresentedWebApiKey;
import io.github.keysandpasses.http.WebApiKeyInUrl;
import io.github.keysandpasses.token.RequestedUnit;
import java.util.List;
import java.util.Set;
import org.keycloak.OAuth2Constants;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.ClientModel;

/** Reads the parameters of the extension grant. */
final class GrantRequest {

    /** The name of the parameter that holds the key. */
    static final String KEY = WebApiKeyInUrl.GRANT_PARAMETER;

    private static final Set<String> PARAMETERS = Set.of(KEY, RequestedUnit.PARAMETER, OAuth2Constants.SCOPE);

    private GrantRequest() {}

    /** What is asked for, or what {@link RawForm} and {@link PresentedWebApiKey} refuse. */
    static Verdict<ExchangeRequest> parse(HttpRequest request, ClientModel client) {
        return RawForm.of(request, PARAMETERS)
                .then(form -> PresentedWebApiKey.parse(form.value(KEY).orElse(null))
                        .then(key -> Verdict.granted(new ExchangeRequest(
                                client,
                                key,
                                form.value(RequestedUnit.PARAMETER),
                                form.value(OAuth2Constants.SCOPE).orElse(null),
                                List.of()))));
    }
}

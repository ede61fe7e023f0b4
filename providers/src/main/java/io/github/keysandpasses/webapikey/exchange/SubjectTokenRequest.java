package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.PresentedWebApiKey;
import io.github.keysandpasses.token.RequestedAccount;
import io.github.keysandpasses.token.RequestedUnit;
import java.util.HashSet;
import java.util.Set;
import org.keycloak.OAuth2Constants;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.ClientModel;

/**
 * Reads the parameters of a token exchange (RFC 8693 section 2.1) whose subject token is a Web API key or an authentication code. What is not supported is
 * refused, never ignored: whoever sends an actor or a resource relies on its effect.
 */
final class SubjectTokenRequest {

    /** The parameters that are read. */
    private static final Set<String> READ = Set.of(
            OAuth2Constants.SUBJECT_TOKEN,
            OAuth2Constants.SUBJECT_TOKEN_TYPE,
            OAuth2Constants.REQUESTED_TOKEN_TYPE,
            OAuth2Constants.AUDIENCE,
            OAuth2Constants.SCOPE,
            RequestedUnit.PARAMETER,
            RequestedAccount.PARAMETER);

    /** An actor (RFC 8693), and Keycloak's own extensions of token exchange. */
    private static final Set<String> UNSUPPORTED = Set.of(
            OAuth2Constants.ACTOR_TOKEN,
            OAuth2Constants.ACTOR_TOKEN_TYPE,
            OAuth2Constants.REQUESTED_SUBJECT,
            OAuth2Constants.REQUESTED_ISSUER,
            OAuth2Constants.SUBJECT_ISSUER);

    private SubjectTokenRequest() {}

    /**
     * What is asked for.
     *
     * @return the request, or {@code EXCHANGE_PARAMETER_UNSUPPORTED}, {@code RESOURCE_UNSUPPORTED}, {@code
     *     TOKEN_TYPE_UNSUPPORTED}, or what {@link RawForm} and {@link PresentedWebApiKey} refuse
     */
    static Verdict<ExchangeRequest> parse(HttpRequest request, ClientModel client) {
        return form(request)
                .then(form -> PresentedWebApiKey.parse(
                                form.value(OAuth2Constants.SUBJECT_TOKEN).orElse(null))
                        .then(key -> Verdict.granted(new ExchangeRequest(
                                client,
                                key,
                                form.value(RequestedUnit.PARAMETER),
                                form.value(OAuth2Constants.SCOPE).orElse(null),
                                form.values(OAuth2Constants.AUDIENCE)))));
    }

    /**
     * What is asked for an authentication code.
     *
     * @return the request, or what {@link #parse} refuses of any, or {@code PASS_EXCHANGE_CODE_MISSING}
     */
    static Verdict<CodeExchangeRequest> parseCode(HttpRequest request, ClientModel client) {
        return form(request)
                .then(form -> form.value(OAuth2Constants.SUBJECT_TOKEN)
                        .map(code -> Verdict.granted(new CodeExchangeRequest(
                                code,
                                form.value(RequestedUnit.PARAMETER),
                                form.value(RequestedAccount.PARAMETER),
                                new TokenWish(
                                        client,
                                        form.value(OAuth2Constants.SCOPE).orElse(null),
                                        form.values(OAuth2Constants.AUDIENCE)))))
                        .orElse(Verdict.refused(RefusalReason.PASS_EXCHANGE_CODE_MISSING)));
    }

    private static Verdict<RawForm> form(HttpRequest request) {
        Set<String> names = new HashSet<>(READ);
        names.addAll(UNSUPPORTED);
        return RawForm.of(request, names).then(SubjectTokenRequest::supported);
    }

    private static Verdict<RawForm> supported(RawForm form) {
        if (UNSUPPORTED.stream().anyMatch(name -> form.value(name).isPresent())) {
            return Verdict.refused(RefusalReason.EXCHANGE_PARAMETER_UNSUPPORTED);
        }
        if (form.value(OAuth2Constants.RESOURCE).isPresent()) {
            return Verdict.refused(RefusalReason.RESOURCE_UNSUPPORTED);
        }
        boolean accessToken = form.value(OAuth2Constants.REQUESTED_TOKEN_TYPE)
                .map(OAuth2Constants.ACCESS_TOKEN_TYPE::equals)
                .orElse(true);
        return accessToken ? Verdict.granted(form) : Verdict.refused(RefusalReason.TOKEN_TYPE_UNSUPPORTED);
    }
}

package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.WebApiKeyFormat;
import io.github.keysandpasses.http.WebApiKeyInUrl;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.http.HttpRequest;

/**
 * The parameters of a token request as they were sent.
 *
 * <p>Keycloak strips control characters from the form and drops parameters over its limit; both would turn a broken request
 * into another one that works. So the raw form is read again. Doubled parameters Keycloak has refused before, but for those
 * that may be doubled.
 */
final class RawForm {

    private final MultivaluedMap<String, String> form;

    private RawForm(MultivaluedMap<String, String> form) {
        this.form = form;
    }

    /**
     * The form, once it holds nothing of the kind that is refused.
     *
     * @param names the parameters that will be read
     * @return the form, or {@code KEY_IN_URL}, {@code PARAMETER_TOO_LONG}, {@code PARAMETER_MALFORMED}
     */
    static Verdict<RawForm> of(HttpRequest request, Set<String> names) {
        if (WebApiKeyInUrl.isIn(request.getUri().getQueryParameters())) {
            return Verdict.refused(RefusalReason.KEY_IN_URL);
        }
        RawForm raw = new RawForm(request.getDecodedFormParameters());
        List<String> values =
                names.stream().flatMap(name -> raw.values(name).stream()).toList();
        if (values.stream().anyMatch(value -> value.length() > WebApiKeyFormat.MAX_LENGTH)) {
            return Verdict.refused(RefusalReason.PARAMETER_TOO_LONG);
        }
        boolean printable = values.stream().allMatch(value -> value.chars().noneMatch(Character::isISOControl));
        return printable ? Verdict.granted(raw) : Verdict.refused(RefusalReason.PARAMETER_MALFORMED);
    }

    /** The value of a parameter; one without a value counts as left out (RFC 6749 section 3.2). */
    Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    /** All values of a parameter, without the empty ones. */
    List<String> values(String name) {
        return form.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }
}

package io.github.keysandpasses.crmapi;

import io.github.keysandpasses.domain.organization.UnitChoice;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.http.JsonBody;
import io.github.keysandpasses.token.RequestedUnit;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the body of {@code authentication/web_api_key/token}: nothing at all, as old clients send it, or one JSON
 * object with an optional string {@code unit}; {@code "unit": null} means none.
 */
final class UnitBody {

    private static final int MAX_BYTES = 8192;
    private static final Map<String, Integer> MEMBERS = Map.of(RequestedUnit.PARAMETER, UnitChoice.MAX_LENGTH);

    private UnitBody() {}

    /** The unit, empty if none was sent; or what {@link JsonBody} refuses. */
    static Verdict<Optional<String>> parse(MediaType type, InputStream body) {
        return JsonBody.parse(type, body, MAX_BYTES)
                .then(json -> json.texts(MEMBERS))
                .then(texts -> Verdict.granted(Optional.ofNullable(texts.get(RequestedUnit.PARAMETER))));
    }
}

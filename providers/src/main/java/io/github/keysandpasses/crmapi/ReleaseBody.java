package io.github.keysandpasses.crmapi;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.http.JsonBody;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Map;

/**
 * Reads the body of {@code authentication/token/release}: the {@code token} (CRM.COM, {@code POST
 * authentication/token/release}).
 */
final class ReleaseBody {

    private static final String TOKEN = "token";
    private static final int MAX_TOKEN = 16_384;

    /** Room for the token and what an old client may send beside it. */
    private static final int MAX_BYTES = MAX_TOKEN + 4096;

    private ReleaseBody() {}

    /** The token, or {@code TOKEN_MISSING}, or what {@link JsonBody} refuses. */
    static Verdict<String> parse(MediaType type, InputStream body) {
        return JsonBody.parse(type, body, MAX_BYTES)
                .then(json -> json.texts(Map.of(TOKEN, MAX_TOKEN)))
                .then(texts -> texts.containsKey(TOKEN)
                        ? Verdict.granted(texts.get(TOKEN))
                        : Verdict.refused(RefusalReason.TOKEN_MISSING));
    }
}

package io.github.keysandpasses.http;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.PresentedWebApiKey;
import io.github.keysandpasses.domain.webapikey.WebApiKeyFormat;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Reads a key from the header {@code Authorization: Basic base64("<key>:")}: the key is the user name, the password
 * stays empty (CRM.COM, {@code POST authentication/web_api_key/token}; the scheme is RFC 7617's).
 */
public final class BasicWebApiKey {

    private static final String SCHEME = "Basic ";

    /** The longest header that can hold a key within its limit: base64 makes four characters of three. */
    private static final int MAX_LENGTH = SCHEME.length() + 4 * (WebApiKeyFormat.MAX_LENGTH + 3) / 3;

    private BasicWebApiKey() {}

    /**
     * Reads the key.
     *
     * @param headers all {@code Authorization} headers of the request
     * @return the key, or {@code KEY_MISSING}, {@code PARAMETER_TOO_LONG}, {@code AUTHORIZATION_MALFORMED}, or what
     *     {@link PresentedWebApiKey#parse} refuses
     */
    public static Verdict<PresentedWebApiKey> parse(List<String> headers) {
        if (headers.isEmpty()) {
            return Verdict.refused(RefusalReason.KEY_MISSING);
        }
        String header = headers.get(0);
        if (header.length() > MAX_LENGTH) {
            return Verdict.refused(RefusalReason.PARAMETER_TOO_LONG);
        }
        if (headers.size() > 1 || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Verdict.refused(RefusalReason.AUTHORIZATION_MALFORMED);
        }
        return decode(header.substring(SCHEME.length()).strip());
    }

    private static Verdict<PresentedWebApiKey> decode(String base64) {
        String userAndPassword;
        try {
            userAndPassword = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Verdict.refused(RefusalReason.AUTHORIZATION_MALFORMED);
        }
        int colon = userAndPassword.indexOf(':');
        boolean emptyPassword = colon == userAndPassword.length() - 1;
        boolean printable = userAndPassword.chars().allMatch(c -> c > ' ' && c < 127);
        return colon >= 0 && emptyPassword && printable
                ? PresentedWebApiKey.parse(userAndPassword.substring(0, colon))
                : Verdict.refused(RefusalReason.AUTHORIZATION_MALFORMED);
    }
}

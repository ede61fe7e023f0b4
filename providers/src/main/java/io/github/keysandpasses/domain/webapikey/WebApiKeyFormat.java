package io.github.keysandpasses.domain.webapikey;

import java.nio.charset.StandardCharsets;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The two shapes a Web API key can have.
 *
 * <ul>
 *   <li>ours: {@code kp_} + 30 random base62 digits (178 bits, more than the 160 that RFC 6749 section 10.10 recommends) + 6
 *       base62 digits of the CRC-32 over everything before them, so that a scanner recognises a key and a mistyped one is
 *       refused before any look-up;
 *   <li>legacy: 32 upper-case hexadecimal digits as CRM.COM made them, imported, without a checksum.
 * </ul>
 */
public final class WebApiKeyFormat {

    /** What a key is called where somebody presents it as a token (RFC 8693 section 3). Never change it. */
    public static final String TOKEN_TYPE = "urn:keysandpasses:token-type:web-api-key";

    /** Longest text taken for a key at all, in characters. */
    public static final int MAX_LENGTH = 4000;

    /** How many leading characters of one of our keys may be shown: enough to find it, far too few to use it. */
    public static final int PUBLIC_PREFIX_LENGTH = 9;

    static final String PREFIX = "kp_";
    static final int RANDOM_LENGTH = 30;
    static final int CHECKSUM_LENGTH = 6;
    private static final int LENGTH = PREFIX.length() + RANDOM_LENGTH + CHECKSUM_LENGTH;
    private static final Pattern LEGACY = Pattern.compile("[0-9A-F]{32}");
    /** Looks ahead, so that keys that begin within each other are found too. */
    private static final Pattern OURS = Pattern.compile("(?=(kp_[0-9A-Za-z]{36}))");

    private WebApiKeyFormat() {}

    /** Makes a new key of our format. {@code random} answers a number from 0 up to, not including, its argument. */
    public static PresentedWebApiKey generate(IntUnaryOperator random) {
        String body = PREFIX + Base62.random(RANDOM_LENGTH, random);
        return new PresentedWebApiKey(body + checksum(body), false);
    }

    /** Says whether a text is shaped like a key, whatever its checksum: used to find keys where they must not be. */
    public static boolean looksLikeKey(String text) {
        return isLegacy(text) || isOurs(text);
    }

    /** Says whether a text is a key, or has one of ours in it: used where people paste a key into the wrong field. */
    public static boolean containsKey(String text) {
        return looksLikeKey(text.strip())
                || OURS.matcher(text).results().anyMatch(found -> hasGoodChecksum(found.group(1)));
    }

    static boolean isLegacy(String text) {
        return LEGACY.matcher(text).matches();
    }

    static boolean isOurs(String text) {
        return text.length() == LENGTH
                && text.startsWith(PREFIX)
                && text.chars().skip(PREFIX.length()).allMatch(c -> Base62.isDigit((char) c));
    }

    static boolean hasGoodChecksum(String ours) {
        int end = LENGTH - CHECKSUM_LENGTH;
        return checksum(ours.substring(0, end)).equals(ours.substring(end));
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        return Base62.unsigned(crc.getValue(), CHECKSUM_LENGTH);
    }
}

package io.github.keysandpasses.domain.accesspass.format;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An e-mail address that mail can be sent to: a dot-atom (RFC 5322 section 3.2.3, RFC 6531 for letters beyond ASCII), an at sign, a
 * domain of the domain name system. Quoted names, comments and numeric hosts are no identifiers of customers.
 *
 * @param local what is before the at sign
 * @param domain what is after it, in ASCII
 */
public record EmailAddress(String local, String domain) {

    private static final int MAX_OCTETS = 254;
    private static final int MAX_LOCAL_OCTETS = 64;
    private static final String ATOM_SPECIALS = "!#$%&'*+-/=?^_`{|}~";

    /**
     * Reads an address.
     *
     * @param text in NFKC
     * @return the address, {@code PASS_IDENTIFIER_NO_EMAIL} or {@code PASS_IDENTIFIER_MIXED_SCRIPTS}
     */
    public static Verdict<EmailAddress> parse(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0 || !isLocal(text.substring(0, at))) {
            return Verdict.refused(RefusalReason.PASS_IDENTIFIER_NO_EMAIL);
        }
        String local = text.substring(0, at);
        String[] labels = EmailDomain.labels(text.substring(at + 1));
        if (ScriptMix.isMixed(local) || Arrays.stream(labels).anyMatch(ScriptMix::isMixed)) {
            return Verdict.refused(RefusalReason.PASS_IDENTIFIER_MIXED_SCRIPTS);
        }
        return EmailDomain.ascii(labels)
                .map(domain -> new EmailAddress(local, domain))
                .filter(address -> octets(address.text()) <= MAX_OCTETS && octets(address.key()) <= MAX_OCTETS)
                .map(Verdict::granted)
                .orElseGet(() -> Verdict.refused(RefusalReason.PASS_IDENTIFIER_NO_EMAIL));
    }

    /** The address to send to. */
    public String text() {
        return local + "@" + domain;
    }

    /** The address as it is looked up: no mail server worth its name tells Anna from anna. */
    public String key() {
        return CanonicalText.key(local) + "@" + domain;
    }

    private static boolean isLocal(String local) {
        return octets(local) <= MAX_LOCAL_OCTETS
                && Arrays.stream(local.split("\\.", -1)).allMatch(EmailAddress::isAtom);
    }

    private static boolean isAtom(String atom) {
        return !atom.isEmpty() && atom.codePoints().allMatch(EmailAddress::isAtomCharacter);
    }

    private static boolean isAtomCharacter(int c) {
        return c < 0x80
                ? Characters.isAsciiLetter(c) || Characters.isAsciiDigit(c) || ATOM_SPECIALS.indexOf(c) >= 0
                : Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}

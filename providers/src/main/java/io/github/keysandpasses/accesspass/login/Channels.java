package io.github.keysandpasses.accesspass.login;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Which passes have a channel of their own: the e-mail address or the phone number that is their identifier. */
final class Channels {

    static final Comparator<AccessPass> OLDEST_FIRST =
            Comparator.comparing(AccessPass::createdAt).thenComparing(AccessPass::id);

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+[0-9]{6,15}");

    private Channels() {}

    static boolean reaches(AccessPass pass) {
        String identifier = pass.identifier();
        return identifier != null
                && (EMAIL.matcher(identifier).matches()
                        || PHONE.matcher(identifier).matches());
    }
}

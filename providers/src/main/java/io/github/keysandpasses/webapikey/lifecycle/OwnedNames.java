package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;

/** The names an owner's credentials have: Keycloak lets no two of one user be called the same, in any spelling. */
final class OwnedNames {

    private static final Pattern NUMBERED = Pattern.compile("(.*) #(\\d{1,6})", Pattern.DOTALL);
    private static final int ROOM_FOR_NUMBER = 8;

    private final Set<String> taken;

    OwnedNames(UserModel owner) {
        this.taken = owner.credentialManager()
                .getStoredCredentialsStream()
                .map(CredentialModel::getUserLabel)
                .filter(label -> label != null)
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
    }

    boolean has(WebApiKeyName name) {
        return taken.contains(name.text());
    }

    /** A free name for the successor of a key: {@code ERP} is followed by {@code ERP #2}, that by {@code ERP #3}. */
    WebApiKeyName after(String name) {
        String good = WebApiKeyName.nearest(name).text();
        Matcher numbered = NUMBERED.matcher(good);
        String base = cut(numbered.matches() ? numbered.group(1) : good);
        int number = numbered.matches() ? Integer.parseInt(numbered.group(2)) + 1 : 2;
        while (taken.contains(base + " #" + number)) {
            number++;
        }
        return new WebApiKeyName(base + " #" + number);
    }

    private static String cut(String base) {
        int longest = WebApiKeyName.MAX_LENGTH - ROOM_FOR_NUMBER;
        return base.codePointCount(0, base.length()) <= longest
                ? base
                : base.substring(0, base.offsetByCodePoints(0, longest)).strip();
    }
}

package io.github.keysandpasses.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.UserModel;

/**
 * The organisation or unit whose technical user somebody is: the owner of its Web API keys.
 *
 * <p>It is written where Keycloak keeps the client of a service account. So Keycloak lets a technical user into no login, as it
 * does with service accounts, and leaves it out of the lists of users. What is written there names no client, and never can: it
 * is longer than the id of one.
 *
 * @param kind organisation or unit
 * @param id its id
 */
public record ActsFor(Kind kind, String id) {

    /** What can have a technical user. */
    public enum Kind {
        /** The organisation itself: it may act for each of its units. */
        ORGANIZATION,
        /** One unit: it acts for this one only. */
        UNIT;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String linkPrefix() {
            return "urn:keysandpasses:technical-user-of:" + word() + ":";
        }

        private String usernamePrefix() {
            return "technical-user-of-" + word() + "-";
        }
    }

    /** What somebody acts for; empty for anybody who is no technical user. */
    public static Optional<ActsFor> of(UserModel user) {
        return read(user.getServiceAccountClientLink(), Kind::linkPrefix);
    }

    /**
     * What the name of a technical user says. Anybody may have chosen the name, so it means something only where the name itself
     * comes from somebody who is trusted.
     */
    public static Optional<ActsFor> ofUsername(String username) {
        return read(username, Kind::usernamePrefix);
    }

    private static Optional<ActsFor> read(String text, Function<Kind, String> prefix) {
        return Arrays.stream(Kind.values())
                .filter(kind -> text != null && text.startsWith(prefix.apply(kind)))
                .map(kind -> new ActsFor(kind, text.substring(prefix.apply(kind).length())))
                .findFirst();
    }

    /** The name its technical user has. */
    public String username() {
        return kind.usernamePrefix() + id;
    }

    /** Makes the user the technical user of this. */
    public void writeTo(UserModel user) {
        user.setServiceAccountClientLink(kind.linkPrefix() + id);
    }
}

package io.github.keysandpasses.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.keysandpasses.domain.webapikey.KeyRestrictions;
import io.github.keysandpasses.domain.webapikey.NamedThing;
import io.github.keysandpasses.domain.webapikey.Network;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.keycloak.util.JsonSerialization;

/**
 * The restrictions of a key as a column or a credential keeps them: JSON, null for none. What cannot be read restricts
 * everything: it is an exception, never a key without restrictions.
 */
public final class RestrictionsText {

    /** A text for a null list is left out; an empty list stays. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Members(
            List<NamedThing> roles,
            List<NamedThing> clientScopes,
            List<NamedThing> audiences,
            List<NamedThing> clients,
            List<String> networks) {}

    private RestrictionsText() {}

    /** Writes restrictions; null for none. */
    public static String of(KeyRestrictions restrictions) {
        if (restrictions.isNone()) {
            return null;
        }
        List<String> networks =
                restrictions.networks().stream().map(Network::text).toList();
        Members members = new Members(
                restrictions.roles().orElse(null),
                restrictions.clientScopes().orElse(null),
                restrictions.audiences().orElse(null),
                restrictions.clients().orElse(null),
                networks);
        try {
            return JsonSerialization.writeValueAsString(members);
        } catch (IOException e) {
            throw new IllegalStateException("Restrictions cannot be written", e);
        }
    }

    /**
     * Reads what {@link #of} has written.
     *
     * @throws IllegalStateException if it was something else
     */
    public static KeyRestrictions read(String text) {
        if (text == null) {
            return KeyRestrictions.NONE;
        }
        try {
            Members members = JsonSerialization.readValue(text, Members.class);
            return new KeyRestrictions(
                    Optional.ofNullable(members.roles()),
                    Optional.ofNullable(members.clientScopes()),
                    Optional.ofNullable(members.audiences()),
                    Optional.ofNullable(members.clients()),
                    members.networks() == null
                            ? List.of()
                            : members.networks().stream()
                                    .map(RestrictionsText::network)
                                    .toList());
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("The restrictions of a Web API key cannot be read", e);
        }
    }

    private static Network network(String text) {
        return Network.parse(text).orElseThrow(() -> new IllegalStateException("no network"));
    }
}

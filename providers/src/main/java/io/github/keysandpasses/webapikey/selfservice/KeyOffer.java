package io.github.keysandpasses.webapikey.selfservice;

import java.util.List;

/**
 * What the realm lets a person choose for a key of their own.
 *
 * @param expiry when it may expire
 * @param organizations the enabled organisations of a person who has several; empty if there is nothing to choose
 * @param restrictsScopes whether the realm names the client scopes a key can be for: then the key is restricted to what is chosen
 * @param scopes those of them that exist
 */
record KeyOffer(ExpiryRules expiry, List<Choice> organizations, boolean restrictsScopes, List<Choice> scopes) {

    KeyOffer {
        organizations = List.copyOf(organizations);
        scopes = List.copyOf(scopes);
    }

    /**
     * One thing to choose.
     *
     * @param value what the form sends
     * @param name what people read
     * @param description more about it, or empty
     */
    record Choice(String value, String name, String description) {}

    boolean hasOrganization(String id) {
        return has(organizations, id);
    }

    boolean hasScope(String name) {
        return has(scopes, name);
    }

    private static boolean has(List<Choice> choices, String value) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value));
    }
}

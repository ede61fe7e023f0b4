package io.github.keysandpasses.admin;

import io.github.keysandpasses.accesspass.lifecycle.PassChange;
import io.github.keysandpasses.accesspass.lifecycle.PassChange.Part;
import java.util.Map;
import java.util.Set;

/**
 * The body of a request that changes an access pass. What is left out stays as it is; what is null is taken away, but for the
 * authentication code, in whose place another one is generated.
 *
 * @param identifier what its owner types to log in
 * @param passCode the pass code to it
 * @param authenticationCode what opens it in one word; null: another one is generated
 * @param classificationId the id of its classification
 * @param cardMask the masked number of its card
 * @param userDefined the user-defined fields that change; one that is null is emptied
 */
public record PassChangeInput(
        String identifier,
        String passCode,
        String authenticationCode,
        String classificationId,
        String cardMask,
        Map<String, Object> userDefined) {

    /**
     * The change.
     *
     * @param said the members the body has
     */
    PassChange change(Set<String> said) {
        return new PassChange(
                part(said, "identifier", identifier),
                part(said, "passCode", passCode),
                part(said, "authenticationCode", authenticationCode),
                part(said, "classificationId", classificationId),
                part(said, "cardMask", cardMask),
                said.contains("userDefined") ? userDefined : Map.of());
    }

    private static Part<String> part(Set<String> said, String member, String value) {
        return said.contains(member) ? Part.of(value) : Part.kept();
    }

    @Override
    public String toString() {
        return "PassChangeInput[secret]";
    }
}

package io.github.keysandpasses.admin;

import io.github.keysandpasses.accesspass.lifecycle.NewPass;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * The body of a request that makes an access pass. What is left out is generated where the Definition, or the classification,
 * says so.
 *
 * @param userId the id of the user that shall own it; left out: stock that nobody has yet
 * @param organizationId the id of the organisation it is for, which its owner is a member of
 * @param identifier what its owner types to log in
 * @param passCode the pass code to it
 * @param authenticationCode what opens it in one word: a card's number, or what an app keeps
 * @param classificationId the id of its classification, whose settings then hold instead of the Definition's
 * @param cardMask the masked number of its card
 * @param related what of the CRM it belongs to
 * @param userDefined user-defined fields: string1 to string8, float1 to float4, date1 to date4
 * @param requireVerification whether its owner must answer a code first; left out: as the Definition says
 */
public record PassInput(
        String userId,
        String organizationId,
        String identifier,
        String passCode,
        String authenticationCode,
        String classificationId,
        String cardMask,
        List<RelatedEntityInput> related,
        Map<String, Object> userDefined,
        Boolean requireVerification) {

    /** The pass that is wanted, or {@code PASS_RELATED_INVALID}. */
    Verdict<NewPass> parse(UserModel owner) {
        return RelatedEntityInput.parse(related)
                .then(entities -> Verdict.granted(new NewPass(
                        owner,
                        organizationId,
                        identifier,
                        passCode,
                        authenticationCode,
                        classificationId,
                        cardMask,
                        entities,
                        fields(),
                        Optional.ofNullable(requireVerification))));
    }

    /** A field without a value is one that is left out. */
    private Map<String, Object> fields() {
        Map<String, Object> fields = new HashMap<>(userDefined == null ? Map.of() : userDefined);
        fields.values().removeIf(Objects::isNull);
        return fields;
    }

    @Override
    public String toString() {
        return "PassInput[secret]";
    }
}

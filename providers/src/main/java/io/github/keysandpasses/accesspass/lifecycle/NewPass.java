package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * The pass somebody wants. What is not said is generated, where the rules say so.
 *
 * @param owner whose it is, or null for stock
 * @param organizationId the id of the organisation it is for, or null
 * @param identifier as it was typed, or null
 * @param passCode as it was typed, or null
 * @param authenticationCode as it was typed, or null: one is generated
 * @param classificationId or null
 * @param cardMask or null
 * @param related what of the CRM it belongs to
 * @param userDefined the user-defined fields
 * @param verification whether it is verified first; empty: as the Definition says
 */
public record NewPass(
        UserModel owner,
        String organizationId,
        String identifier,
        String passCode,
        String authenticationCode,
        String classificationId,
        String cardMask,
        List<RelatedEntity> related,
        Map<String, Object> userDefined,
        Optional<Boolean> verification) {

    public NewPass {
        related = List.copyOf(related);
        userDefined = Map.copyOf(userDefined);
    }

    /** One of a user, with identifier and pass code, that the Definition's rules hold for. */
    public static NewPass of(UserModel owner, String identifier, String passCode) {
        return new NewPass(owner, null, identifier, passCode, null, null, null, List.of(), Map.of(), Optional.empty());
    }

    @Override
    public String toString() {
        return "NewPass[secret]";
    }
}

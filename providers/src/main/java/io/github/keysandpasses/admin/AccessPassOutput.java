package io.github.keysandpasses.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * An access pass as the admin REST API shows it. Times are seconds since 1970; what a pass does not have is left out.
 *
 * @param id its id
 * @param number its number, {@code AT} and ten digits
 * @param userId its owner's id; left out for stock
 * @param username its owner's user name
 * @param organizationId the id of the organisation it is for
 * @param organizationName the name of that organisation
 * @param state PENDING_VERIFICATION, EFFECTIVE or NOT_EFFECTIVE: the one that holds
 * @param identifier what its owner types to log in
 * @param hasPassCode whether there is a pass code to it
 * @param hasAuthenticationCode whether it has an authentication code
 * @param authenticationCodeBits how hard that is to guess, in bits; less than 64 never opens anything alone
 * @param classificationId the id of its classification; left out: the Definition holds
 * @param classificationName the name of that classification
 * @param cardMask the masked number of its card
 * @param related what of the CRM it belongs to
 * @param userDefined the user-defined fields that have a value: string1 to string8, float1 to float4, date1 to date4
 * @param verifiedAt when it was verified
 * @param verifiedBy the id of the user who verified it
 * @param blocked whether its pass code is blocked until its owner answers a code
 * @param createdAt when it was made
 * @param updatedAt when it was changed last
 * @param passCode a generated pass code, in the answer that made it only
 * @param authenticationCode a generated authentication code, in the answer that made it only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessPassOutput(
        String id,
        String number,
        String userId,
        String username,
        String organizationId,
        String organizationName,
        String state,
        String identifier,
        boolean hasPassCode,
        boolean hasAuthenticationCode,
        int authenticationCodeBits,
        String classificationId,
        String classificationName,
        String cardMask,
        List<RelatedEntityOutput> related,
        Map<String, Object> userDefined,
        Long verifiedAt,
        String verifiedBy,
        boolean blocked,
        long createdAt,
        long updatedAt,
        String passCode,
        String authenticationCode) {

    @Override
    public String toString() {
        return "AccessPassOutput[" + id + "]";
    }
}

package io.github.keysandpasses.accesspass.login;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import java.util.Comparator;
import org.keycloak.models.UserModel;

/**
 * To which of a user's passes a code can be sent: to an identifier that is an e-mail address or a phone number, else to the address of
 * the user. What exactly an address is decides who sends; here it is only whether to offer it.
 */
final class Channels {

    /** A pass with a channel of its own first; among those the oldest. */
    static final Comparator<AccessPass> OWN_AND_OLDEST_FIRST = Comparator.comparing(
                    (AccessPass pass) -> !isAddress(pass.identifier()))
            .thenComparing(AccessPass::createdAt)
            .thenComparing(AccessPass::id);

    private static final String PHONE_ATTRIBUTE = "phoneNumber";

    private Channels() {}

    static boolean reach(AccessPass pass, UserModel owner) {
        return isAddress(pass.identifier())
                || isAddress(owner.getEmail())
                || isAddress(owner.getFirstAttribute(PHONE_ATTRIBUTE));
    }

    private static boolean isAddress(String text) {
        return text != null && (text.indexOf('@') > 0 || text.startsWith("+"));
    }
}

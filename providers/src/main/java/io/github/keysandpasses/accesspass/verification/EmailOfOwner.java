package io.github.keysandpasses.accesspass.verification;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.format.EmailAddress;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;

/** The e-mail address that Keycloak has of a pass's owner, where it is the identifier of the pass. */
final class EmailOfOwner {

    private final KeycloakSession session;

    EmailOfOwner(KeycloakSession session) {
        this.session = session;
    }

    /** Whether a proven identifier proves the user's e-mail address too. */
    static boolean isIdentifier(UserModel user, AccessPass pass) {
        Optional<String> email = key(user.getEmail());
        return email.isPresent() && email.equals(key(pass.identifier()));
    }

    private static Optional<String> key(String text) {
        return text != null && EmailAddress.parse(text) instanceof Verdict.Granted<EmailAddress> address
                ? Optional.of(address.value().key())
                : Optional.empty();
    }

    /**
     * Changes it with the identifier, by the realm's user profile and so with all that checks there. One that is another, or that
     * people may not change, stays as it is.
     *
     * @return the pass; or {@code PASS_IDENTIFIER_TAKEN}, {@code PASS_IDENTIFIER_NO_EMAIL}
     */
    Verdict<AccessPass> follow(AccessPass before, AccessPass after, EventBuilder event) {
        UserModel user = session.users().getUserById(session.getContext().getRealm(), before.ownerId());
        if (user == null
                || !isIdentifier(user, before)
                || key(after.identifier()).isEmpty()) {
            return Verdict.granted(after);
        }
        UserProfile profile = session.getProvider(UserProfileProvider.class)
                .create(
                        UserProfileContext.UPDATE_EMAIL,
                        Map.of(
                                UserModel.USERNAME,
                                List.of(user.getUsername()),
                                UserModel.EMAIL,
                                List.of(after.identifier())),
                        user);
        return profile.getAttributes().isReadOnly(UserModel.EMAIL)
                ? Verdict.granted(after)
                : change(profile, user, after, event);
    }

    private Verdict<AccessPass> change(UserProfile profile, UserModel user, AccessPass after, EventBuilder event) {
        String before = user.getEmail();
        boolean isUsername = before.equalsIgnoreCase(user.getUsername());
        try {
            profile.update(false);
        } catch (ValidationException e) {
            return Verdict.refused(
                    e.hasError(Messages.EMAIL_EXISTS, Messages.USERNAME_EXISTS)
                            ? RefusalReason.PASS_IDENTIFIER_TAKEN
                            : RefusalReason.PASS_IDENTIFIER_NO_EMAIL);
        }
        user.setEmailVerified(false);
        if (isUsername && !rename(user)) {
            return Verdict.refused(RefusalReason.PASS_IDENTIFIER_TAKEN);
        }
        event.clone()
                .event(EventType.UPDATE_EMAIL)
                .user(user)
                .detail(Details.PREVIOUS_EMAIL, before)
                .detail(Details.UPDATED_EMAIL, user.getEmail())
                .success();
        return Verdict.granted(after);
    }

    /** Who is called by their address is called by the new one: the old one may be somebody else's. */
    private boolean rename(UserModel user) {
        UserModel other = session.users().getUserByUsername(session.getContext().getRealm(), user.getEmail());
        if (other != null && !other.getId().equals(user.getId())) {
            return false;
        }
        user.setUsername(user.getEmail());
        return true;
    }
}

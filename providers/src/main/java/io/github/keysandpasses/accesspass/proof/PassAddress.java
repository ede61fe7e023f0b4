package io.github.keysandpasses.accesspass.proof;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.format.EmailAddress;
import io.github.keysandpasses.domain.accesspass.format.PhoneNumber;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.messaging.Channel;
import io.github.keysandpasses.messaging.Recipient;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Where codes and secrets of a pass go: to its identifier, if that is an address; else to its owner's e-mail address, else to the
 * telephone number in the owner's attribute {@code phoneNumber}. Addresses that the owner may change in the Account Console count
 * only if they are verified, or a session that was left open would lead a second factor away; a pass that is still to be verified
 * takes them as they are.
 */
public final class PassAddress {

    private static final String PHONE_ATTRIBUTE = "phoneNumber";
    private static final String PHONE_VERIFIED_ATTRIBUTE = "phoneNumberVerified";

    private final KeycloakSession session;

    /** Of passes in the session's realm. */
    public PassAddress(KeycloakSession session) {
        this.session = session;
    }

    /** Who gets the code; empty if there is no address. */
    public Optional<Recipient> of(AccessPass pass) {
        Optional<UserModel> owner = owner(pass);
        return identifier(pass, owner)
                .or(() -> owner.filter(user -> pass.isPending() || user.isEmailVerified())
                        .flatMap(user -> email(user.getEmail(), pass, owner)))
                .or(() -> owner.filter(user -> pass.isPending() || isPhoneVerified(user))
                        .flatMap(user -> phone(user.getFirstAttribute(PHONE_ATTRIBUTE), pass, owner)));
    }

    /**
     * The identifier, if it is an address that somebody is known at: the pass was verified, or is effective, or it is the owner's
     * e-mail address and that is verified. Else it may be mistyped, and somebody else's.
     */
    public Optional<Recipient> known(AccessPass pass) {
        Optional<UserModel> owner = owner(pass);
        Optional<Recipient> address = identifier(pass, owner);
        return pass.isEffective() || pass.verification() != null
                ? address
                : address.filter(to -> owner.filter(UserModel::isEmailVerified)
                        .flatMap(user -> email(user.getEmail(), pass, owner))
                        .filter(to::reachesTheSame)
                        .isPresent());
    }

    /** As Keycloak's own claim phone_number_verified has it. */
    private static boolean isPhoneVerified(UserModel user) {
        return Boolean.parseBoolean(user.getFirstAttribute(PHONE_VERIFIED_ATTRIBUTE));
    }

    private Optional<UserModel> owner(AccessPass pass) {
        return Optional.ofNullable(pass.ownerId())
                .map(id -> session.users().getUserById(session.getContext().getRealm(), id));
    }

    private Optional<Recipient> identifier(AccessPass pass, Optional<UserModel> owner) {
        return email(pass.identifier(), pass, owner).or(() -> phone(pass.identifier(), pass, owner));
    }

    private Optional<Recipient> email(String text, AccessPass pass, Optional<UserModel> owner) {
        return text != null && EmailAddress.parse(text) instanceof Verdict.Granted<EmailAddress> address
                ? Optional.of(recipient(Channel.EMAIL, address.value().text(), pass, owner))
                : Optional.empty();
    }

    private Optional<Recipient> phone(String text, AccessPass pass, Optional<UserModel> owner) {
        return Optional.ofNullable(text)
                .filter(number -> number.startsWith("+"))
                .flatMap(PhoneNumber::parse)
                .map(number -> recipient(Channel.PHONE, number.text(), pass, owner));
    }

    private Recipient recipient(Channel channel, String address, AccessPass pass, Optional<UserModel> owner) {
        Locale locale =
                owner.map(user -> session.getContext().resolveLocale(user)).orElse(null);
        return new Recipient(
                pass.ownerId(),
                channel,
                address,
                owner.map(UserModel::getFirstName).orElse(null),
                locale);
    }
}

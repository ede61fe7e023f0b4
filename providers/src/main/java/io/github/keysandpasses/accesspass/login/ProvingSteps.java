package io.github.keysandpasses.accesspass.login;

import java.util.List;
import java.util.Set;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticatorFactory;
import org.keycloak.authentication.authenticators.browser.PasswordFormFactory;
import org.keycloak.authentication.authenticators.browser.RecoveryAuthnCodesFormAuthenticatorFactory;
import org.keycloak.authentication.authenticators.browser.SpnegoAuthenticatorFactory;
import org.keycloak.authentication.authenticators.browser.UsernameFormFactory;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.authentication.authenticators.browser.WebAuthnAuthenticatorFactory;
import org.keycloak.authentication.authenticators.browser.WebAuthnPasswordlessAuthenticatorFactory;
import org.keycloak.authentication.authenticators.directgrant.ValidateOTP;
import org.keycloak.authentication.authenticators.directgrant.ValidatePassword;
import org.keycloak.authentication.authenticators.x509.ValidateX509CertificateUsernameFactory;
import org.keycloak.authentication.authenticators.x509.X509ClientCertificateAuthenticatorFactory;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/**
 * The steps that cannot be passed without a credential of the user.
 *
 * <p>They are named one by one. What a step says of itself is no help: Keycloak's <em>Username Form</em> reports the category
 * {@code password}, and its cookie has a category too. A step nobody has looked at proves nothing.
 */
final class ProvingSteps {

    private static final Set<String> IDS = Set.of(
            PasswordFormFactory.PROVIDER_ID,
            UsernamePasswordFormFactory.PROVIDER_ID,
            OTPFormAuthenticatorFactory.PROVIDER_ID,
            WebAuthnAuthenticatorFactory.PROVIDER_ID,
            WebAuthnPasswordlessAuthenticatorFactory.PROVIDER_ID,
            RecoveryAuthnCodesFormAuthenticatorFactory.PROVIDER_ID,
            SpnegoAuthenticatorFactory.PROVIDER_ID,
            X509ClientCertificateAuthenticatorFactory.PROVIDER_ID,
            ValidatePassword.PROVIDER_ID,
            ValidateOTP.PROVIDER_ID,
            ValidateX509CertificateUsernameFactory.PROVIDER_ID,
            IdentifierPassCodeAuthenticatorFactory.ID,
            OneTimePasswordAuthenticatorFactory.ID);

    private ProvingSteps() {}

    /**
     * Whether a step of this provider, once passed, has proven who the user is.
     *
     * @param credentials the types of the credentials that Keycloak has noted in this login: only they tell whether the user of
     *     <em>Username Form</em> was named, or came with a passkey
     */
    static boolean proves(String providerId, List<String> credentials) {
        return IDS.contains(providerId)
                || UsernameFormFactory.PROVIDER_ID.equals(providerId)
                        && credentials.contains(WebAuthnCredentialModel.TYPE_PASSWORDLESS);
    }
}

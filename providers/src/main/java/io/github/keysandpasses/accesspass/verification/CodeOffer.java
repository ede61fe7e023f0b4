package io.github.keysandpasses.accesspass.verification;

import io.github.keysandpasses.accesspass.definition.PassRules;
import io.github.keysandpasses.accesspass.verification.VerificationSettings.PassCode;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.format.IdentifierFormat;
import io.github.keysandpasses.domain.accesspass.format.IdentifierRules;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import io.github.keysandpasses.domain.refusal.Verdict;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * What the page offers for a pass.
 *
 * @param pass the pass whose code is asked for
 * @param rules what its parts must be
 * @param choosesPassCode whether a pass code is chosen too
 * @param changesAddress whether the address can be changed
 */
record CodeOffer(AccessPass pass, PassSettings rules, boolean choosesPassCode, boolean changesAddress) {

    static CodeOffer of(RequiredActionContext context, VerificationSettings settings, AccessPass pass) {
        PassSettings rules = PassRules.of(context.getSession()).settings(pass.classificationId())
                        instanceof Verdict.Granted<PassSettings> granted
                ? granted.value()
                : PassRules.of(context.getSession()).effective().settings();
        return new CodeOffer(
                pass, rules, choosesPassCode(settings, pass, rules), changesAddress(context, settings, pass, rules));
    }

    /** A generated one was sent to its owner, or will be: nobody chooses it. */
    private static boolean choosesPassCode(VerificationSettings settings, AccessPass pass, PassSettings rules) {
        if (pass.identifier() == null || rules.passCode().automatic()) {
            return false;
        }
        return settings.passCode() == PassCode.ALWAYS || settings.passCode() == PassCode.MISSING && !pass.hasPassCode();
    }

    /**
     * The address is the identifier, where that is one its owner chose. Who did not register just now has an address that staff may
     * rely on: whether they may change it is the realm's decision.
     */
    private static boolean changesAddress(
            RequiredActionContext context, VerificationSettings settings, AccessPass pass, PassSettings rules) {
        boolean isAddress = pass.identifier() != null && isAddress(rules.identifier());
        return isAddress
                && switch (settings.changeAddress()) {
                    case NEVER -> false;
                    case REGISTRATION -> isRegistration(context);
                    case ALWAYS -> true;
                };
    }

    private static boolean isAddress(IdentifierRules rules) {
        return !rules.automatic()
                && (rules.format() == IdentifierFormat.EMAIL || rules.format() == IdentifierFormat.PHONE);
    }

    static boolean isRegistration(RequiredActionContext context) {
        return Boolean.parseBoolean(
                context.getAuthenticationSession().getAuthNote(AuthenticationManager.NEW_USER_REGISTERED));
    }
}

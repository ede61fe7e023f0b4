package io.github.keysandpasses.accesspass.registration;

import io.github.keysandpasses.accesspass.form.IdentifierFaults;
import io.github.keysandpasses.accesspass.form.PassCodePolicy;
import io.github.keysandpasses.accesspass.form.PassFault;
import io.github.keysandpasses.accesspass.lifecycle.AccessPasses;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.format.AccessPassDefinition;
import io.github.keysandpasses.domain.accesspass.format.Identifier;
import io.github.keysandpasses.domain.accesspass.format.IdentifierFormat;
import io.github.keysandpasses.domain.accesspass.format.IdentifierRules;
import io.github.keysandpasses.domain.accesspass.format.PassCodeText;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Checks what somebody filled in about their pass, all of it at once. */
final class RegistrationCheck {

    private final KeycloakSession session;
    private final AccessPassDefinition definition;
    private final PassSettings rules;
    private final RegistrationForm form;
    private final RegistrationFields fields;

    RegistrationCheck(KeycloakSession session, AccessPassDefinition definition, RegistrationForm form) {
        this.session = session;
        this.definition = definition;
        this.rules = definition.settings();
        this.form = form;
        this.fields = RegistrationFields.of(rules);
    }

    /** What is wrong, in the order of the fields. */
    List<PassFault> faults() {
        List<PassFault> faults = new ArrayList<>();
        Optional<Verdict<Identifier>> identifier = identifier();
        identifier.flatMap(RegistrationCheck::refusal).ifPresent(reason -> faults.add(identifierFault(reason)));
        if (lacksAddress()) {
            faults.add(
                    PassFault.of(UserModel.EMAIL, "crmRegistrationAddressNeeded", RefusalReason.PASS_ADDRESS_REQUIRED));
        }
        if (fields.asksPassCode() && !mayLackIdentifier()) {
            faults.addAll(form.passCode().faults(passCode(identifier), new PassCodePolicy(rules.passCode())));
        }
        return faults;
    }

    private PassFault identifierFault(RefusalReason reason) {
        return new IdentifierFaults(fields.identifierField(), rules.identifier()).of(reason);
    }

    /** What was typed; empty if nothing has to be, and nothing was. */
    private Optional<Verdict<Identifier>> identifier() {
        return rules.identifier().automatic() || mayLackIdentifier()
                ? Optional.empty()
                : Optional.of(
                        Identifier.parse(form.identifier(), rules.identifier()).then(this::free));
    }

    private boolean mayLackIdentifier() {
        return rules.allowNoIdentifier() && !rules.identifier().automatic() && !form.hasIdentifier();
    }

    private Verdict<Identifier> free(Identifier identifier) {
        return new AccessPasses(session).findByIdentifier(identifier.text()) instanceof Verdict.Granted<AccessPass>
                ? Verdict.refused(RefusalReason.PASS_IDENTIFIER_TAKEN)
                : Verdict.granted(identifier);
    }

    private Verdict<PassCodeText> passCode(Optional<Verdict<Identifier>> identifier) {
        Identifier known =
                identifier.orElse(null) instanceof Verdict.Granted<Identifier> granted ? granted.value() : null;
        return PassCodeText.parse(form.passCode().typed(), rules.passCode(), known);
    }

    /** Who could be sent no code would never get past the page that asks for it. */
    private boolean lacksAddress() {
        IdentifierRules identifier = rules.identifier();
        boolean isAddress = !identifier.automatic()
                && form.hasIdentifier()
                && (identifier.format() == IdentifierFormat.EMAIL || identifier.format() == IdentifierFormat.PHONE);
        return definition.requireVerification() && !isAddress && !form.hasOtherAddress();
    }

    private static Optional<RefusalReason> refusal(Verdict<Identifier> verdict) {
        return verdict instanceof Verdict.Refused<Identifier> refused
                ? Optional.of(refused.reason())
                : Optional.empty();
    }
}

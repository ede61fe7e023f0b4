package io.github.keysandpasses.webapikey.selfservice;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.WebApiKeyFormat;
import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a form against what the realm offers. Everything that is wrong is found at once, in the order of the fields, so that
 * nobody has to send a form four times.
 */
final class FormCheck {

    private final KeyOffer offer;
    private final KeyForm form;
    private final Instant now;
    private final List<FieldFault> faults = new ArrayList<>();

    FormCheck(KeyOffer offer, KeyForm form, Instant now) {
        this.offer = offer;
        this.form = form;
        this.now = now;
    }

    /** What is wished for; empty if anything is wrong. */
    Optional<KeyWish> wish() {
        faults.clear();
        Optional<WebApiKeyName> name = name();
        Optional<Instant> expiresAt = expiry();
        Optional<String> organization = organization();
        Optional<List<String>> scopes = scopes();
        return faults.isEmpty()
                ? name.map(good -> new KeyWish(good, expiresAt, organization, scopes))
                : Optional.empty();
    }

    /** What is wrong. */
    List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    private Optional<WebApiKeyName> name() {
        if (WebApiKeyName.parse(form.name()) instanceof Verdict.Granted<WebApiKeyName> good) {
            return Optional.of(good.value());
        }
        String name = form.name().strip();
        fault(KeyForm.NAME_FIELD, nameMessage(name), RefusalReason.KEY_NAME_INVALID);
        return Optional.empty();
    }

    private static String nameMessage(String name) {
        if (name.isBlank()) {
            return "crmKeyNameMissing";
        }
        if (WebApiKeyFormat.containsKey(name)) {
            return "crmKeyNameIsKey";
        }
        return name.codePointCount(0, name.length()) > WebApiKeyName.MAX_LENGTH
                ? "crmKeyNameTooLong"
                : "crmKeyNameUnprintable";
    }

    private Optional<Instant> expiry() {
        if (offer.expiry().chosen(form, now) instanceof Verdict.Granted<Optional<Instant>> good) {
            return good.value();
        }
        boolean date = KeyForm.DATE.equals(form.expiry());
        fault(
                date ? KeyForm.EXPIRY_DATE_FIELD : KeyForm.EXPIRY_FIELD,
                date ? "crmKeyExpiryDateInvalid" : "crmKeyExpiryInvalid",
                RefusalReason.KEY_EXPIRY_INVALID);
        return Optional.empty();
    }

    private Optional<String> organization() {
        if (offer.organizations().isEmpty()) {
            return Optional.empty();
        }
        if (!offer.hasOrganization(form.organization())) {
            RefusalReason reason = form.organization().isEmpty()
                    ? RefusalReason.KEY_ORGANIZATION_REQUIRED
                    : RefusalReason.KEY_ORGANIZATION_UNKNOWN;
            fault(KeyForm.ORGANIZATION_FIELD, "crmKeyOrganizationRequired", reason);
        }
        return Optional.of(form.organization());
    }

    /** With scopes to choose from, a key without one would be good for all of them: that is never what nothing means. */
    private Optional<List<String>> scopes() {
        if (!offer.restrictsScopes()) {
            return Optional.empty();
        }
        List<String> chosen = form.scopes().stream().distinct().toList();
        if (chosen.isEmpty()) {
            fault(KeyForm.SCOPES_FIELD, "crmKeyScopesRequired", RefusalReason.SELF_SERVICE_SCOPE_REQUIRED);
        } else if (!chosen.stream().allMatch(offer::hasScope)) {
            fault(KeyForm.SCOPES_FIELD, "crmKeyScopesRequired", RefusalReason.SELF_SERVICE_SCOPE_UNKNOWN);
        }
        return Optional.of(chosen);
    }

    private void fault(String field, String message, RefusalReason reason) {
        faults.add(FieldFault.of(field, message, reason));
    }
}

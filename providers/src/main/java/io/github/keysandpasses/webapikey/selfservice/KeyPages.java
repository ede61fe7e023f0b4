package io.github.keysandpasses.webapikey.selfservice;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.webapikey.PresentedWebApiKey;
import io.github.keysandpasses.domain.webapikey.WebApiKeyFormat;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;

/** The pages of {@link CreateKeyAction}, in the realm's login theme and the person's language. */
final class KeyPages {

    private static final String FORM = "crm-web-api-key-create.ftl";
    private static final String MADE = "crm-web-api-key-made.ftl";
    private static final String NOTICE = "crm-web-api-key-notice.ftl";

    private final RequiredActionContext context;

    KeyPages(RequiredActionContext context) {
        this.context = context;
    }

    /** The form, with what was filled in and what is wrong with it; the first wrong field has the focus. */
    Response form(KeyOffer offer, KeyForm form, List<FieldFault> faults, Instant now) {
        LoginFormsProvider page = context.form()
                .setAttribute("entered", values(form))
                .setAttribute(
                        "focus",
                        faults.isEmpty() ? KeyForm.NAME_FIELD : faults.get(0).field())
                .setAttribute("days", offer.expiry().days())
                .setAttribute("never", offer.expiry().never())
                .setAttribute("earliest", offer.expiry().earliest(now).toString())
                .setAttribute("latest", offer.expiry().latest(now).toString())
                .setAttribute("organizations", choices(offer.organizations()))
                .setAttribute("restrictsScopes", offer.restrictsScopes())
                .setAttribute("scopes", choices(offer.scopes()));
        if (!faults.isEmpty()) {
            page.setErrors(faults.stream().map(FieldFault::formMessage).toList());
        }
        return page.createForm(FORM);
    }

    /** The only page that ever shows the key. */
    Response made(PresentedWebApiKey key, KeyWish wish) {
        return context.form()
                .setAttribute("key", key.reveal())
                .setAttribute("keyName", wish.name().text())
                .setAttribute("expires", wish.expiresAt().map(this::date).orElse(""))
                .setAttribute("scopes", wish.scopes().orElse(List.of()))
                .createForm(MADE);
    }

    /** The key was made by this login, and shown: not again. */
    Response madeBefore() {
        return notice("crmKeyMadeBefore", "info", "done");
    }

    /** There will be no key. */
    Response refused(RefusalReason reason) {
        return notice(message(reason), "warning", "cancel-aia");
    }

    private Response notice(String message, String kind, String button) {
        return context.form()
                .setAttribute("notice", message)
                .setAttribute("kind", kind)
                .setAttribute("button", button)
                .createForm(NOTICE);
    }

    private static String message(RefusalReason reason) {
        return switch (reason) {
            case SELF_SERVICE_OFF -> "crmKeyRefusedOff";
            case SELF_SERVICE_LIMIT_REACHED, KEY_LIMIT_REACHED -> "crmKeyRefusedLimit";
            case SELF_SERVICE_LOGIN_STALE -> "crmKeyRefusedStale";
            case KEY_OWNER_UNSUITABLE -> "crmKeyRefusedOwner";
            default -> "crmKeyRefused";
        };
    }

    private String date(Instant time) {
        Locale locale = context.getSession().getContext().resolveLocale(context.getUser());
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(time.atOffset(ZoneOffset.UTC));
    }

    private static Map<String, Object> values(KeyForm form) {
        return Map.of(
                "name", WebApiKeyFormat.containsKey(form.name()) ? "" : form.name(),
                "expiry", form.expiry(),
                "expiryDate", form.expiryDate(),
                "organization", form.organization(),
                "scopes", form.scopes());
    }

    private static List<Map<String, String>> choices(List<KeyOffer.Choice> choices) {
        return choices.stream()
                .map(choice ->
                        Map.of("value", choice.value(), "name", choice.name(), "description", choice.description()))
                .toList();
    }
}

package io.github.keysandpasses.webapikey.selfservice;

import io.github.keysandpasses.audit.SelfServiceAudit;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.webapikey.lifecycle.CreatedWebApiKey;
import io.github.keysandpasses.webapikey.lifecycle.SelfService;
import io.github.keysandpasses.webapikey.lifecycle.WebApiKeyCredential;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A person makes a Web API key of their own: a form, then the one page that shows the key, then back to where they came from, which
 * is the Account Console's <em>Signing in</em>.
 *
 * <p>The key is in no URL, no note of the login, no event and no log: it is in the one answer to the form. Sending that form again
 * shows nothing and makes nothing, because the login remembers that it made a key, by its id alone. Forged forms end at
 * Keycloak's own session code.
 */
final class CreateKeyAction implements RequiredActionProvider {

    private static final String MADE_NOTE = "crm-web-api-key-made";
    private static final String DONE = "done";

    private final KeycloakSession session;
    private final InstantSource clock = new ServerClock();

    CreateKeyAction(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public int getMaxAuthAge(KeycloakSession current) {
        return FreshLogin.forKeycloak(
                session.getContext().getRealm().getRequiredActionConfigByAlias(SelfService.ACTION_ID));
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {}

    /** Nobody is made to have a key: an action that an admin gave to a user by hand is done at once. */
    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (!isAskedFor(context)) {
            context.success();
        } else if (isMade(context)) {
            context.challenge(new KeyPages(context).madeBefore());
        } else if (offer(context) instanceof Verdict.Granted<KeyOffer> granted) {
            KeyOffer offer = granted.value();
            context.challenge(
                    new KeyPages(context).form(offer, KeyForm.empty(offer.expiry()), List.of(), clock.instant()));
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (isMade(context)) {
            finish(context);
        } else if (offer(context) instanceof Verdict.Granted<KeyOffer> granted) {
            process(
                    context,
                    granted.value(),
                    KeyForm.of(context.getHttpRequest().getDecodedFormParameters()));
        }
    }

    private static boolean isAskedFor(RequiredActionContext context) {
        return SelfService.ACTION_ID.equals(
                context.getAuthenticationSession().getClientNote(Constants.KC_ACTION_EXECUTING));
    }

    private static boolean isMade(RequiredActionContext context) {
        return context.getAuthenticationSession().getAuthNote(MADE_NOTE) != null;
    }

    private static void finish(RequiredActionContext context) {
        if (context.getHttpRequest().getDecodedFormParameters().containsKey(DONE)) {
            context.success();
        } else {
            context.challenge(new KeyPages(context).madeBefore());
        }
    }

    /** What this person may choose now; if nothing, they are shown why. */
    private Verdict<KeyOffer> offer(RequiredActionContext context) {
        Verdict<KeyOffer> offer = FreshLogin.precedes(context)
                ? new OfferToPerson(session).of(context.getUser())
                : Verdict.refused(RefusalReason.SELF_SERVICE_LOGIN_STALE);
        if (offer instanceof Verdict.Refused<KeyOffer> refused) {
            refuse(context, refused.reason());
        }
        return offer;
    }

    private void process(RequiredActionContext context, KeyOffer offer, KeyForm form) {
        FormCheck check = new FormCheck(offer, form, clock.instant());
        Optional<KeyWish> wish = check.wish();
        if (wish.isEmpty()) {
            correct(context, offer, form, check.faults());
            return;
        }
        Verdict<CreatedWebApiKey> created = new OwnKey(session, context.getUser()).create(wish.get());
        if (created instanceof Verdict.Granted<CreatedWebApiKey> granted) {
            show(context, granted.value(), wish.get());
        } else {
            RefusalReason reason = ((Verdict.Refused<CreatedWebApiKey>) created).reason();
            FieldOfRefusal.of(reason)
                    .ifPresentOrElse(
                            fault -> correct(context, offer, form, List.of(fault)), () -> refuse(context, reason));
        }
    }

    private void show(RequiredActionContext context, CreatedWebApiKey created, KeyWish wish) {
        String id = created.stored().id();
        AuthenticationSessionModel login = context.getAuthenticationSession();
        login.setAuthNote(MADE_NOTE, id);
        audit(context).made(id, created.secret().publicPrefix());
        context.challenge(new KeyPages(context).made(created.secret(), wish));
    }

    private void correct(RequiredActionContext context, KeyOffer offer, KeyForm form, List<FieldFault> faults) {
        audit(context).refused(faults.get(0).reason());
        context.challenge(new KeyPages(context).form(offer, form, faults, clock.instant()));
    }

    private static void refuse(RequiredActionContext context, RefusalReason reason) {
        audit(context).refused(reason);
        context.challenge(new KeyPages(context).refused(reason));
    }

    private static SelfServiceAudit audit(RequiredActionContext context) {
        return new SelfServiceAudit(
                context.getEvent(),
                context.getUser(),
                context.getAuthenticationSession().getClient(),
                WebApiKeyCredential.TYPE);
    }

    @Override
    public void close() {}
}

package io.github.keysandpasses.crmapi;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.http.ContentType;
import io.github.keysandpasses.http.PostOnly;
import io.github.keysandpasses.throttle.WrongKeys;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/**
 * What all methods of the Web API have in common: they are guarded, take POST only, answer in the envelope and report
 * what came of the call. Any content type reaches them, so that every refusal has the Web API's form.
 */
public final class WebApiResource extends PostOnly {

    private static final Logger LOG = Logger.getLogger(WebApiResource.class);

    private final KeycloakSession session;
    private final WebApiMethod method;

    WebApiResource(WebApiMethod method) {
        this.session = method.session();
        this.method = method;
    }

    /** Calls the method. */
    @Override
    protected Response posted(InputStream body) {
        return guarded(() -> entrance().then(client -> isForm() ? wrongType() : answer(client, body)));
    }

    /** Reports what came of the call and makes its answer; so too if the call fails for a reason of ours. */
    private Response guarded(Supplier<Verdict<?>> call) {
        try {
            Verdict<?> verdict = call.get();
            if (verdict instanceof Verdict.Granted<?> granted) {
                method.audit().succeeded();
                return Answer.ok(granted.value());
            }
            return refuse(((Verdict.Refused<?>) verdict).reason());
        } catch (RuntimeException e) {
            LOG.error("A call of the Web API failed", e);
            session.getTransactionManager().setRollbackOnly();
            return refuse(RefusalReason.INTERNAL_ERROR);
        }
    }

    @SuppressWarnings("unchecked") // A verdict is only ever read.
    private Verdict<Object> answer(ClientModel client, InputStream body) {
        return (Verdict<Object>) method.answer(client, body);
    }

    private Verdict<ClientModel> entrance() {
        return new WebApiGuard(session.getContext()).client().then(this::enter).then(method::admit);
    }

    private Verdict<ClientModel> enter(ClientModel client) {
        session.getContext().setClient(client);
        method.event().client(client);
        return Verdict.granted(client);
    }

    /** The server reads a form before we can, and leaves an empty body. */
    private boolean isForm() {
        return ContentType.isForm(session.getContext().getRequestHeaders());
    }

    private static Verdict<Object> wrongType() {
        return Verdict.refused(RefusalReason.MEDIA_TYPE_UNSUPPORTED);
    }

    /** Reports a refusal and makes its answer. */
    Response refuse(RefusalReason reason) {
        return WrongKeys.report(session, method.audit(), reason)
                .map(Answer::throttled)
                .orElseGet(() -> Answer.refused(session.getContext().getRealm(), reason));
    }

    /** Says the graver thing first: a key in the URL of a GET is worse than the GET. */
    @Override
    protected Response wrongMethod() {
        return guarded(() -> entrance().then(client -> Verdict.refused(RefusalReason.METHOD_NOT_ALLOWED)));
    }
}

package io.github.keysandpasses.token;

import io.github.keysandpasses.audit.TokenAudit;
import io.github.keysandpasses.domain.refusal.CrmStatus;
import io.github.keysandpasses.domain.refusal.OAuthError;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.representations.AccessToken;

/**
 * Runs on every token, after the mappers and before the signature: the last place where a token can be refused, cut or marked.
 *
 * <p>Uses Keycloak's private SPI {@code token-post-processor}.
 */
final class OriginTokenPostProcessor implements TokenPostProcessor {

    private final KeycloakSession session;

    OriginTokenPostProcessor(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        TokenIssue.refusal(session).ifPresent(reason -> refuse(context, reason));
        if (isLastOfItsLogin(context)) {
            forgetWhatWasAsked(context);
        }
        // A token got for another token is of the same origin, even when the client has no claims mapper.
        Optional<TokenOrigin> origin = TokenIssue.origin(session).or(() -> PresentedToken.atTokenEndpoint(session));
        IssueCheck.of(session, context, origin).ifPresent(reason -> refuse(context, reason));
        if (origin.isEmpty()) {
            return;
        }
        if (context.accessToken() != null) {
            Optional<KeyCut> cut = granted(context, KeyOfToken.cut(session, origin));
            granted(
                    context,
                    PassOfToken.again(session, user(context), origin.get().pass()));
            cut.filter(key -> isTooWide(key, context)).ifPresent(key -> refuse(context, RefusalReason.SCOPE_INVALID));
            mark(context, origin.get());
            cut.ifPresent(key -> key.apply(context.accessToken()));
            cut.filter(key -> key.leavesNoAudience(context.accessToken()))
                    .ifPresent(key -> refuse(context, RefusalReason.AUDIENCE_INVALID));
        }
        if (context.refreshToken() != null) {
            context.refreshToken()
                    .id(origin.get().appendTo(context.refreshToken().getId()));
        }
    }

    /** Claims of a scope that the key does not allow cannot be told from others once they are in the token. */
    private static boolean isTooWide(KeyCut cut, TokenPostProcessorContext context) {
        return cut.scopes()
                .filter(allowed -> !allowed.allowAll(context.clientSessionCtx().getClientScopesStream()))
                .isPresent();
    }

    private <T> T granted(TokenPostProcessorContext context, Verdict<T> verdict) {
        if (verdict instanceof Verdict.Refused<T> refused) {
            refuse(context, refused.reason());
        }
        return ((Verdict.Granted<T>) verdict).value();
    }

    /** A code is redeemed, or a flow without a code is at its end (OAuth 2.0 Multiple Response Types). */
    private static boolean isLastOfItsLogin(TokenPostProcessorContext context) {
        String responseType =
                context.clientSessionCtx().getClientSession().getNote(OIDCLoginProtocol.RESPONSE_TYPE_PARAM);
        return context.code() != null || responseType != null && !responseType.contains(OAuth2Constants.CODE);
    }

    private static UserModel user(TokenPostProcessorContext context) {
        return context.clientSessionCtx().getClientSession().getUserSession().getUser();
    }

    private void mark(TokenPostProcessorContext context, TokenOrigin origin) {
        AccessToken token = context.accessToken();
        if (!origin.isNarrow()) {
            token.id(origin.appendTo(token.getId()));
            return;
        }
        Optional<AccessToken> presented = PresentedToken.accessTokenAtTokenEndpoint(session);
        presented.ifPresent(before -> IssuedRights.retainRoles(before, token));
        // What was got for a token has its roles at most: nothing may be added when it is looked at, lightweight or
        // not.
        boolean carriesRoles = presented.isPresent() || !WebApiKeyToken.isLightweight(token);
        token.id(origin.withRoles(carriesRoles).appendTo(token.getId()));
        WebApiKeyTokenCut.in(session.getContext().getRealm()).apply(token);
        WebApiKeyToken.mark(token);
        if (origin.pass().filter(PassOrigin::exchanged).isPresent()) {
            ActingApp.write(
                    token,
                    presented,
                    context.clientSessionCtx().getClientSession().getClient());
        }
    }

    private void forgetWhatWasAsked(TokenPostProcessorContext context) {
        RequestedUnit.forget(session, context.clientSessionCtx());
        RequestedAccount.forget(session, context.clientSessionCtx());
    }

    private void refuse(TokenPostProcessorContext context, RefusalReason reason) {
        AuthenticatedClientSessionModel clientSession =
                context.clientSessionCtx().getClientSession();
        forgetWhatWasAsked(context);
        String grantType = context.clientSessionCtx().getAttribute(Constants.GRANT_TYPE, String.class);
        new TokenAudit(session).issueRefused(clientSession, grantType, reason);
        if (reason == RefusalReason.PASS_OF_TOKEN_ENDED) {
            endSessions(clientSession);
        }
        // RFC 6749 section 5.2: a client whose refresh is refused so knows that it must ask its user to log in again.
        OAuthError error =
                context.requestRefreshToken() == null ? reason.answer().oauthError() : OAuthError.INVALID_GRANT;
        throw new TokenInterceptorException(error.code(), text(reason));
    }

    /** Had the session ended with its pass, nothing would be asked for: the login was under way then, or ending it failed. */
    private void endSessions(AuthenticatedClientSessionModel clientSession) {
        EndOfPassSessions.after(
                session,
                clientSession.getRealm().getId(),
                clientSession.getUserSession().getUser().getId());
    }

    /** Who logs in has never seen a key: what a key's bearer is told would puzzle them. */
    private static String text(RefusalReason reason) {
        return reason.answer().crmStatus() == CrmStatus.INVALID_WEB_API_KEY
                ? "What the token was issued for no longer holds"
                : reason.callerText();
    }
}

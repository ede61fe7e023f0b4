package io.github.keysandpasses.organization;

import io.github.keysandpasses.audit.TokenAudit;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.token.KeyCut;
import io.github.keysandpasses.token.KeyOfToken;
import io.github.keysandpasses.token.LoginPass;
import io.github.keysandpasses.token.PassOfToken;
import io.github.keysandpasses.token.PresentedToken;
import io.github.keysandpasses.token.RequestedUnit;
import io.github.keysandpasses.token.TokenIssue;
import io.github.keysandpasses.token.TokenOrigin;
import io.github.keysandpasses.token.WebApiKeyTokenCut;
import io.github.keysandpasses.token.WebApiSession;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperContainerModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.ProtocolMapperConfigException;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;
import org.keycloak.services.ErrorResponseException;

/**
 * The protocol mapper <em>CRM claims</em>: {@code org}, {@code oun} and {@code usr}, and for a customer's login with an
 * access pass {@code access_pass}, {@code ari} and {@code cii} too, in access token, ID token, userinfo and
 * introspection (CRM.COM's guide <em>API Authentication</em>).
 *
 * <p>When a token is issued, it decides which organisation and unit the token is for, unless the exchange of a key or the token
 * that is refreshed or exchanged has decided it before. When a token is looked at, what it was issued for is what is shown,
 * after the membership was checked again.
 */
public final class CrmClaimsMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    /** The id of the mapper in realm files. */
    public static final String ID = "crm-claims-mapper";

    private static final int LAST = 1000;
    private static final TokenOrigin NOTHING_KNOWN =
            new TokenOrigin(Optional.empty(), Optional.empty(), Optional.empty());

    @Override
    public AccessToken transformAccessToken(
            AccessToken token,
            ProtocolMapperModel model,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        // Decided here even if the claims do not go into this token: a lightweight token carries its origin all the
        // same.
        issuedFor(session, userSession, context);
        return super.transformAccessToken(token, model, session, userSession, context);
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel model,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext context) {
        write(token, model, userSession, issuedFor(session, userSession, context));
    }

    @Override
    public AccessToken transformIntrospectionToken(
            AccessToken token,
            ProtocolMapperModel model,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        Optional<TokenOrigin> origin = TokenOrigin.of(token.getId());
        if (origin.isPresent()) {
            remember(session, userSession.getUser(), origin.get());
        }
        return super.transformIntrospectionToken(token, model, session, userSession, context);
    }

    @Override
    public AccessToken transformUserInfoToken(
            AccessToken token,
            ProtocolMapperModel model,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        Optional<TokenOrigin> origin = PresentedToken.atUserInfo(session);
        origin.flatMap(issued -> tooWideForItsKey(session, issued)
                        .or(() -> remember(session, userSession.getUser(), issued))
                        .or(() -> used(session, issued, userSession)))
                .ifPresent(reason -> refuseUserInfo(session, context, reason));
        super.transformUserInfoToken(token, model, session, userSession, context);
        if (!isNarrow(session)) {
            return token;
        }
        AccessToken narrow =
                WebApiKeyTokenCut.in(session.getContext().getRealm()).apply(token);
        KeyOfToken.cutOrNothing(session, origin).ifPresent(cut -> cut.apply(narrow));
        return narrow;
    }

    @Override
    public IDToken transformIDToken(
            IDToken token,
            ProtocolMapperModel model,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        super.transformIDToken(token, model, session, userSession, context);
        if (!isNarrow(session)) {
            return token;
        }
        IDToken narrow = WebApiKeyTokenCut.in(session.getContext().getRealm()).apply(token);
        KeyOfToken.cutOrNothing(session, TokenIssue.origin(session)).ifPresent(cut -> cut.apply(narrow));
        return narrow;
    }

    /** After all other mappers: what they have put into the ID token or userinfo of a key is cut here. */
    @Override
    public int getPriority() {
        return LAST;
    }

    private static boolean isNarrow(KeycloakSession session) {
        return TokenIssue.origin(session).filter(TokenOrigin::isNarrow).isPresent();
    }

    /** Makes the origin of a token that is looked at the one to show; the reason, and nothing to show, if it no longer holds. */
    private static Optional<RefusalReason> remember(KeycloakSession session, UserModel user, TokenOrigin origin) {
        Verdict<DecidedMembership> verdict =
                KeyOfToken.cut(session, Optional.of(origin)).then(cut -> again(session, user, origin));
        if (verdict instanceof Verdict.Granted<DecidedMembership> granted) {
            DecidedMembership.keep(session, granted.value());
            return Optional.empty();
        }
        DecidedMembership.keep(
                session, origin.with(Optional.empty(), Optional.empty()).withPass(Optional.empty()), Membership.NONE);
        return Optional.of(((Verdict.Refused<DecidedMembership>) verdict).reason());
    }

    /** What a token was issued for, checked again. */
    private static Verdict<DecidedMembership> again(KeycloakSession session, UserModel user, TokenOrigin origin) {
        return new Memberships(session)
                .again(user, origin.organizationId(), origin.unitId())
                .then(membership -> PassOfToken.again(session, user, origin.pass())
                        .then(pass -> Verdict.granted(new DecidedMembership(origin, membership, pass))));
    }

    /** Userinfo asks for {@code openid}, so a key with restricted scopes has become narrower since it gave this token. */
    private static Optional<RefusalReason> tooWideForItsKey(KeycloakSession session, TokenOrigin origin) {
        return KeyOfToken.cutOrNothing(session, Optional.of(origin))
                .flatMap(KeyCut::scopes)
                .map(scopes -> RefusalReason.SCOPE_INVALID);
    }

    /** Counts this look at the token as use; the reason if it came too late. */
    private static Optional<RefusalReason> used(KeycloakSession session, TokenOrigin origin, UserSessionModel looked) {
        return WebApiSession.use(session, origin, looked, origin) instanceof Verdict.Refused<TokenOrigin> refused
                ? Optional.of(refused.reason())
                : Optional.empty();
    }

    private static void refuseUserInfo(KeycloakSession session, ClientSessionContext context, RefusalReason reason) {
        new TokenAudit(session).userInfoRefused(context.getClientSession(), reason);
        String text = reason == RefusalReason.TOKEN_IDLE
                ? reason.callerText()
                : "What the token was issued for no longer holds";
        throw new ErrorResponseException(OAuthErrorException.INVALID_TOKEN, text, Response.Status.UNAUTHORIZED);
    }

    /** What this request's tokens are for: decided once, then the same for each of them. */
    private static DecidedMembership issuedFor(
            KeycloakSession session, UserSessionModel userSession, ClientSessionContext context) {
        Optional<TokenOrigin> known = TokenIssue.origin(session).or(() -> PresentedToken.atTokenEndpoint(session));
        return known.flatMap(origin -> DecidedMembership.of(session, origin))
                .orElseGet(() -> decide(session, userSession, context, known));
    }

    private static DecidedMembership decide(
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context,
            Optional<TokenOrigin> known) {
        Verdict<DecidedMembership> verdict = known.map(origin -> again(session, userSession.getUser(), origin))
                .orElseGet(() -> anew(session, userSession, context));
        if (verdict instanceof Verdict.Granted<DecidedMembership> granted) {
            DecidedMembership.keep(session, granted.value());
            return granted.value();
        }
        TokenIssue.refuse(session, ((Verdict.Refused<DecidedMembership>) verdict).reason());
        return new DecidedMembership(NOTHING_KNOWN, Membership.NONE, Optional.empty());
    }

    /** What a login is for, and asks for. */
    private static Verdict<DecidedMembership> anew(
            KeycloakSession session, UserSessionModel userSession, ClientSessionContext context) {
        return PassOfToken.ofLogin(session, userSession, context)
                .then(pass -> membership(session, userSession.getUser(), context, pass)
                        .then(membership -> Verdict.granted(DecidedMembership.of(NOTHING_KNOWN, membership, pass))));
    }

    /** A pass of an organisation is for that one, as a key is; any other login is for what it asks for. */
    private static Verdict<Membership> membership(
            KeycloakSession session, UserModel user, ClientSessionContext context, Optional<LoginPass> pass) {
        Memberships memberships = new Memberships(session);
        Optional<String> unit = RequestedUnit.of(session, context);
        Optional<String> ofPass = pass.flatMap(LoginPass::organizationId);
        return ofPass.isPresent()
                ? memberships.forKey(user, ofPass, unit)
                : memberships.forLogin(user, context.getClientSession().getNote(OAuth2Constants.SCOPE), unit);
    }

    private static void write(
            IDToken token, ProtocolMapperModel model, UserSessionModel userSession, DecidedMembership decided) {
        new CrmClaims(CrmClaimsSettings.from(model.getConfig())).write(token, userSession.getUser(), decided);
    }

    @Override
    public void validateConfig(
            KeycloakSession session,
            RealmModel realm,
            ProtocolMapperContainerModel container,
            ProtocolMapperModel model)
            throws ProtocolMapperConfigException {
        try {
            CrmClaimsSettings.from(model.getConfig());
        } catch (IllegalArgumentException e) {
            throw new ProtocolMapperConfigException(e.getMessage(), e.getMessage());
        }
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "CRM claims";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "The CRM's claims org (organisation), oun (unit) and usr (user name); for a customer's login with an access pass"
                + " its number, ari (account) and cii (contact) too.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return CrmClaimsSettings.properties();
    }
}

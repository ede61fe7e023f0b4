package io.github.keysandpasses.tests.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.AccessTokenType;
import com.nimbusds.oauth2.sdk.token.TokenTypeURI;
import com.nimbusds.oauth2.sdk.token.TypelessToken;
import com.nimbusds.oauth2.sdk.tokenexchange.TokenExchangeGrant;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nimbus's OAuth 2.0 SDK exchanges a key (RFC 8693), and its JOSE library verifies the token. */
@WithKeycloak
class JavaLibraryIT {
    private static OIDCProviderMetadata server;

    @BeforeAll
    static void discover(RunningKeycloak keycloak) throws Exception {
        server = OIDCProviderMetadata.resolve(new Issuer(keycloak.realmUri(CrmDemo.REALM, "")));
    }

    @Test
    void aKeyIsExchangedForATokenOfItsOrganisationAndUnit() throws Exception {
        AccessToken token = success(exchange(CrmDemo.DEMO_KEY).toHTTPRequest());
        assertThat(token.getType()).isEqualTo(AccessTokenType.BEARER);
        assertThat(token.getIssuedTokenType()).isEqualTo(TokenTypeURI.ACCESS_TOKEN);
        JWTClaimsSet claims = verified(token);
        assertThat(claims.getStringClaim("org")).isEqualTo(CrmDemo.ORGANIZATION);
        assertThat(claims.getStringClaim("oun")).isEqualTo(CrmDemo.RETAIL_UNIT);
    }

    @Test
    void aProofBindsTheTokenToTheKeyOfTheApp() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        HTTPRequest request = exchange(CrmDemo.DEMO_KEY).toHTTPRequest();
        request.setDPoP(new DefaultDPoPProofFactory(key, JWSAlgorithm.ES256)
                .createDPoPJWT("POST", server.getTokenEndpointURI()));
        AccessToken token = success(request);
        assertThat(token.getType()).isEqualTo(AccessTokenType.DPOP);
        assertThat(verified(token).getJSONObjectClaim("cnf"))
                .containsEntry("jkt", key.computeThumbprint().toString());
    }

    @Test
    void aWrongKeyIsTheLibrarysOwnError() throws Exception {
        TokenResponse response = TokenResponse.parse(
                exchange("00000000000000000000000000000000").toHTTPRequest().send());
        assertThat(response.indicatesSuccess()).isFalse();
        assertThat(response.toErrorResponse().getErrorObject().getCode()).isEqualTo("invalid_request");
        assertThat(response.toErrorResponse().getErrorObject().getDescription()).isEqualTo("Invalid Web API key");
    }

    private static TokenRequest exchange(String key) throws Exception {
        TokenTypeURI type = TokenTypeURI.parse("urn:keysandpasses:token-type:web-api-key");
        return new TokenRequest.Builder(
                        server.getTokenEndpointURI(),
                        new ClientSecretBasic(
                                new ClientID(CrmDemo.THIRD_PARTY_APP), new Secret(CrmDemo.THIRD_PARTY_SECRET)),
                        new TokenExchangeGrant(new TypelessToken(key), type))
                .customParameter("unit", CrmDemo.RETAIL_UNIT)
                .build();
    }

    private static AccessToken success(HTTPRequest request) throws Exception {
        TokenResponse response = TokenResponse.parse(request.send());
        assertThat(response.indicatesSuccess())
                .as(() -> response.toErrorResponse().toJSONObject().toJSONString())
                .isTrue();
        return response.toSuccessResponse().getTokens().getAccessToken();
    }

    /** Throws unless signature, issuer, audience and time are good. */
    private static JWTClaimsSet verified(AccessToken token) throws Exception {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.RS256,
                JWKSourceBuilder.create(server.getJWKSetURI().toURL()).build()));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                CrmDemo.RESOURCE_SERVER,
                new JWTClaimsSet.Builder().issuer(server.getIssuer().getValue()).build(),
                Set.of("org", "oun", "exp")));
        return processor.process(token.getValue(), null);
    }
}

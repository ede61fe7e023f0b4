package io.github.keysandpasses.tests.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nimbus's OAuth 2.0 SDK takes a key for an ordinary client secret. */
@WithKeycloak
class JavaClientSecretIT {
    private OIDCProviderMetadata server;
    private TestCrm.ServiceClient client;
    private String key;

    @BeforeEach
    void aClientAuthenticatesByAKey(RunningKeycloak keycloak) throws Exception {
        server = OIDCProviderMetadata.resolve(new Issuer(keycloak.realmUri(CrmDemo.REALM, "")));
        Admin admin = new Admin(keycloak);
        client = new TestCrm(admin).serviceClient("clientAuthenticatorType", "crm-web-api-key");
        key = admin.createKeyOf(Map.of("clientId", client.clientId()), "app")
                .required("key")
                .textValue();
    }

    @Test
    void itIsTheSecretInTheHeader() throws Exception {
        assertSubjectIsTheServiceAccount(send(new ClientSecretBasic(id(), new Secret(key))));
    }

    @Test
    void itIsTheSecretInTheForm() throws Exception {
        assertSubjectIsTheServiceAccount(send(new ClientSecretPost(id(), new Secret(key))));
    }

    @Test
    void aWrongOneIsInvalidClient() throws Exception {
        TokenResponse response = send(new ClientSecretBasic(id(), new Secret("secret")));
        assertThat(response.toErrorResponse().getErrorObject().getCode()).isEqualTo("invalid_client");
        assertThat(response.toErrorResponse().getErrorObject().getHTTPStatusCode())
                .isEqualTo(401);
    }

    /** The command of {@code docs/owners.md}. */
    @Test
    void curlSendsItLikeAnySecret() throws Exception {
        Process curl = new ProcessBuilder(
                        "curl",
                        "-sS",
                        "-u",
                        client.clientId() + ":" + key,
                        "-d",
                        "grant_type=client_credentials",
                        server.getTokenEndpointURI().toString())
                .redirectErrorStream(true)
                .start();
        String answer = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(curl.waitFor()).as(answer).isZero();
        assertThat(answer).startsWith("{\"access_token\":");
    }

    private void assertSubjectIsTheServiceAccount(TokenResponse response) {
        String token = response.toSuccessResponse().getTokens().getAccessToken().getValue();
        assertThat(Doors.claims(token).path("sub").textValue())
                .isEqualTo(client.account().id());
    }

    private TokenResponse send(ClientAuthentication authentication) throws Exception {
        return TokenResponse.parse(
                new TokenRequest.Builder(server.getTokenEndpointURI(), authentication, new ClientCredentialsGrant())
                        .build()
                        .toHTTPRequest()
                        .send());
    }

    private ClientID id() {
        return new ClientID(client.clientId());
    }
}

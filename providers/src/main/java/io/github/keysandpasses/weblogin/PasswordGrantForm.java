package io.github.keysandpasses.weblogin;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.security.cert.X509Certificate;
import org.keycloak.OAuth2Constants;
import org.keycloak.http.FormPartValue;
import org.keycloak.http.HttpRequest;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * The request at hand, seen as one to the token endpoint (RFC 6749 section 4.3.2), which is what the authenticators of
 * a direct grant flow read.
 */
final class PasswordGrantForm implements HttpRequest {

    /** With it the token is good at the userinfo endpoint (OpenID Connect Core section 5.3). */
    static final String SCOPE = OAuth2Constants.SCOPE_OPENID;

    private static final String OTP = "otp";

    private final HttpRequest request;
    private final LoginRequest login;
    private final String clientId;

    PasswordGrantForm(HttpRequest request, LoginRequest login, String clientId) {
        this.request = request;
        this.login = login;
        this.clientId = clientId;
    }

    @Override
    public MultivaluedMap<String, String> getDecodedFormParameters() {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle(OAuth2Constants.GRANT_TYPE, OAuth2Constants.PASSWORD);
        form.putSingle(OAuth2Constants.CLIENT_ID, clientId);
        form.putSingle(OAuth2Constants.SCOPE, SCOPE);
        form.putSingle(AuthenticationManager.FORM_USERNAME, login.username());
        form.putSingle(CredentialRepresentation.PASSWORD, login.password());
        login.otp().ifPresent(otp -> form.putSingle(OTP, otp));
        return form;
    }

    @Override
    public MultivaluedMap<String, FormPartValue> getMultiPartFormParameters() {
        return new MultivaluedHashMap<>();
    }

    @Override
    public String getHttpMethod() {
        return request.getHttpMethod();
    }

    @Override
    public HttpHeaders getHttpHeaders() {
        return request.getHttpHeaders();
    }

    @Override
    public X509Certificate[] getClientCertificateChain() {
        return request.getClientCertificateChain();
    }

    @Override
    public UriInfo getUri() {
        return request.getUri();
    }

    @Override
    public boolean isProxyTrusted() {
        return request.isProxyTrusted();
    }
}

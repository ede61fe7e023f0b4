package io.github.keysandpasses.crmapi;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.http.ContentType;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import org.keycloak.models.KeycloakSession;

/**
 * The paths of the Web API below {@code /realms/{realm}/crmapi}: an old client changes its base URL and nothing else.
 */
public final class WebApiRoot {

    private final KeycloakSession session;

    WebApiRoot(KeycloakSession session) {
        this.session = session;
    }

    /** {@code authentication/web_api_key/token}. */
    @Path("rest/v2/authentication/web_api_key/token")
    public WebApiResource webApiKeyToken() {
        return resource(new WebApiKeyTokenMethod(session));
    }

    /** {@code authentication/token}. */
    @Path("rest/v2/authentication/token")
    public WebApiResource token() {
        return resource(new LoginMethod(session));
    }

    /** {@code authentication/token/release}. */
    @Path("rest/v2/authentication/token/release")
    public WebApiResource tokenRelease() {
        return resource(new ReleaseMethod(session));
    }

    /** A call is refused at once when its content type cannot be read. */
    private WebApiResource resource(WebApiMethod method) {
        WebApiResource resource = new WebApiResource(method);
        if (!ContentType.isReadable(session)) {
            throw new WebApplicationException(resource.refuse(RefusalReason.MEDIA_TYPE_UNSUPPORTED));
        }
        return resource;
    }
}

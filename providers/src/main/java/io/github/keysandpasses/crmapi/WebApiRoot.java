package io.github.keysandpasses.crmapi;

import jakarta.ws.rs.Path;
import org.keycloak.models.KeycloakSession;

/** The paths of the Web API below {@code /realms/{realm}/crmapi}: an old client changes its base URL and nothing else. */
public final class WebApiRoot {

    private final KeycloakSession session;

    WebApiRoot(KeycloakSession session) {
        this.session = session;
    }

    @Path("rest/v2/authentication/web_api_key/token")
    public WebApiKeyTokenResource webApiKeyToken() {
        return new WebApiKeyTokenResource(session);
    }
}

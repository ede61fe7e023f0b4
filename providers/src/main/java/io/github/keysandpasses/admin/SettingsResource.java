package io.github.keysandpasses.admin;

import io.github.keysandpasses.json.BodyFault;
import io.github.keysandpasses.settings.SettingsComponent;
import io.github.keysandpasses.settings.SettingsKey;
import io.github.keysandpasses.settings.WebApiKeySettings;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** {@code /admin/realms/{realm}/keys-and-passes/web-api-keys/settings}: what the realm says about its Web API keys. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SettingsResource {

    private static final String RESOURCE_TYPE = "WEB_API_KEY_SETTINGS";

    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;

    SettingsResource(KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.realm = session.getContext().getRealm();
        this.auth = auth;
        this.adminEvent = adminEvent;
    }

    /** Shows the settings, which are the defaults until somebody changes them. */
    @GET
    public WebApiKeySettings show() {
        auth.realm().requireViewRealm();
        return WebApiKeySettings.of(realm);
    }

    /** Changes settings; what is left out stays as it is. They hold from the next request on. */
    @PUT
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SettingsInput.class)))
    public WebApiKeySettings change(InputStream body) {
        auth.realm().requireManageRealm();
        SettingsInput input = Bodies.read(body, SettingsInput.class);
        if (input.selfServiceScopes() != null
                && input.selfServiceScopes().stream().anyMatch(Objects::isNull)) {
            throw Refusals.bad(new BodyFault(SettingsKey.SELF_SERVICE_SCOPES, "must be a list of strings"));
        }
        WebApiKeySettings wanted = input.over(WebApiKeySettings.of(realm));
        fault(wanted).ifPresent(fault -> {
            throw Refusals.bad(fault);
        });
        SettingsComponent.write(realm, wanted);
        adminEvent
                .resource(RESOURCE_TYPE)
                .operation(OperationType.UPDATE)
                .resourcePath("keys-and-passes", "web-api-keys", "settings")
                .representation(wanted)
                .success();
        return wanted;
    }

    private Optional<BodyFault> fault(WebApiKeySettings wanted) {
        return wanted.fault().map(BodyFault::of).or(() -> unknownScope(wanted));
    }

    private Optional<BodyFault> unknownScope(WebApiKeySettings wanted) {
        Set<String> known =
                realm.getClientScopesStream().map(ClientScopeModel::getName).collect(Collectors.toSet());
        for (int i = 0; i < wanted.selfServiceScopes().size(); i++) {
            if (!known.contains(wanted.selfServiceScopes().get(i))) {
                return Optional.of(new BodyFault(
                        SettingsKey.SELF_SERVICE_SCOPES + "[" + i + "]", "is no client scope of the realm"));
            }
        }
        return Optional.empty();
    }
}

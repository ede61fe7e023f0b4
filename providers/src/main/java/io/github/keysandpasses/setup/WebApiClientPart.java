package io.github.keysandpasses.setup;

import static org.keycloak.protocol.oidc.OIDCConfigAttributes.ACCESS_TOKEN_LIFESPAN;

import io.github.keysandpasses.setup.Change.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.services.managers.ClientManager;
import org.keycloak.services.managers.RealmManager;

/** The client whose tokens the Web API issues. */
final class WebApiClientPart implements Part {

    private static final String RESOURCE = "Client";
    private static final String SETTING = "Client setting";
    private static final String REALM_CLIENT = "-realm";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final WrittenValues written;

    WebApiClientPart(KeycloakSession session, RealmModel realm, WrittenValues written) {
        this.session = session;
        this.realm = realm;
        this.written = written;
    }

    @Override
    public List<Step> plan(SetupSettings settings) {
        String clientId = settings.names().webApiClient();
        if (isForAdmins(clientId)) {
            return List.of(Step.problem(
                    RESOURCE,
                    clientId,
                    "In this realm Keycloak gives names that end in " + REALM_CLIENT
                            + " to the admin clients of realms: choose another name for webApiClient."));
        }
        ClientModel client = realm.getClientByClientId(clientId);
        if (client == null) {
            return List.of(Step.create(
                    RESOURCE,
                    clientId,
                    "For the Web API: confidential with a generated secret, tokens of "
                            + settings.tokenLifespanSeconds() + " s, direct access grants "
                            + (settings.login() ? "on" : "off") + ", every other flow off.",
                    () -> create(settings)));
        }
        Optional<String> problem = problem(client);
        if (problem.isPresent()) {
            return List.of(Step.problem(RESOURCE, clientId, problem.get()));
        }
        List<Step> steps = new ArrayList<>();
        steps.add(Step.keep(RESOURCE, clientId, "Already there."));
        steps.add(lifespan(client, settings));
        steps.add(directAccess(client, settings));
        return steps;
    }

    /** Every realm has a client in the admin realm, made with it and deleted with it. */
    private boolean isForAdmins(String clientId) {
        return realm.getName().equals(Config.getAdminRealm()) && clientId.endsWith(REALM_CLIENT);
    }

    private static Optional<String> problem(ClientModel client) {
        OIDCAdvancedConfigWrapper config = OIDCAdvancedConfigWrapper.fromClientModel(client);
        String otherwise = ", or choose another name for webApiClient.";
        if (!OIDCLoginProtocol.LOGIN_PROTOCOL.equals(client.getProtocol())) {
            return Optional.of("A client of this name is there for the protocol " + client.getProtocol()
                    + ": the Web API needs an OpenID Connect client. Rename it" + otherwise);
        }
        if (client.isPublicClient() || client.isBearerOnly()) {
            return Optional.of(
                    "It has no secret (it is public or bearer-only): switch client authentication on" + otherwise);
        }
        if (!client.isEnabled()) {
            return Optional.of("It is disabled: enable it" + otherwise);
        }
        return config.isUseDPoP() || config.isUseMtlsHokToken()
                ? Optional.of("It demands tokens bound to a key or certificate, which the Web API cannot give:"
                        + " switch that off" + otherwise)
                : Optional.empty();
    }

    private Step lifespan(ClientModel client, SetupSettings settings) {
        String name = "Access token lifespan of " + client.getClientId();
        String wanted = Integer.toString(settings.tokenLifespanSeconds());
        String current = client.getAttribute(ACCESS_TOKEN_LIFESPAN);
        if (current == null || current.isBlank()) {
            Made made = new Made(Made.Kind.LIFESPAN, client.getId(), "", name, wanted);
            return change(client, name, "Set to " + wanted + " s; it had the realm's.", made);
        }
        if (current.equals(wanted)) {
            return Step.keep(SETTING, name, "Already " + wanted + " s.");
        }
        return written.of(client)
                .map(made -> change(
                        client,
                        name,
                        "Set to " + wanted + " s; a set-up had set it to " + current + " s.",
                        made.wrote(wanted)))
                .orElseGet(() -> Step.keep(
                        SETTING,
                        name,
                        "Its own " + current + " s are kept, not " + wanted
                                + " s: change them in the client, under Advanced."));
    }

    private static Step change(ClientModel client, String name, String detail, Made made) {
        return Step.change(SETTING, name, detail, () -> {
            client.setAttribute(ACCESS_TOKEN_LIFESPAN, made.wrote());
            return List.of(made);
        });
    }

    private Step directAccess(ClientModel client, SetupSettings settings) {
        String name = "Direct access grants of " + client.getClientId();
        boolean on = client.isDirectAccessGrantsEnabled();
        if (on == settings.login()) {
            return Step.keep(SETTING, name, on ? "Already on." : "Off, as it shall be.");
        }
        if (on) {
            return Step.keep(
                    SETTING, name, "Left on: a set-up switches it on, never off. Switch it off in the client.");
        }
        return Step.change(SETTING, name, "Switched on: the CRM's user name door.", () -> {
            client.setDirectAccessGrantsEnabled(true);
            return List.of(new Made(Made.Kind.DIRECT_ACCESS, client.getId(), "", name));
        });
    }

    private List<Made> create(SetupSettings settings) {
        ClientRepresentation wanted = new ClientRepresentation();
        wanted.setClientId(settings.names().webApiClient());
        wanted.setName("CRM Web API");
        wanted.setDescription("Tokens of the CRM-compatible Web API");
        wanted.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        wanted.setEnabled(true);
        wanted.setPublicClient(false);
        wanted.setBearerOnly(false);
        wanted.setStandardFlowEnabled(false);
        wanted.setImplicitFlowEnabled(false);
        wanted.setServiceAccountsEnabled(false);
        wanted.setDirectAccessGrantsEnabled(settings.login());
        wanted.setFullScopeAllowed(true);
        String lifespan = Integer.toString(settings.tokenLifespanSeconds());
        wanted.setAttributes(Map.of(ACCESS_TOKEN_LIFESPAN, lifespan));
        wanted.setDefaultClientScopes(List.of("basic", "roles"));
        wanted.setOptionalClientScopes(List.of());
        ClientModel client = ClientManager.createClient(session, realm, wanted);
        return List.of(new Made(Made.Kind.CLIENT, client.getId(), "", client.getClientId(), lifespan));
    }

    @Override
    public Optional<Step> undo(Made made, List<Made> all) {
        return switch (made.kind()) {
            case CLIENT -> Optional.of(undoClient(made));
            case LIFESPAN -> Optional.of(undoLifespan(made));
            case DIRECT_ACCESS -> Optional.of(undoDirectAccess(made));
            default -> Optional.empty();
        };
    }

    private Step undoClient(Made made) {
        ClientModel client = realm.getClientById(made.id());
        return client == null
                ? Step.gone(RESOURCE, made.name())
                : Step.takeBack(
                        RESOURCE,
                        client.getClientId(),
                        Action.DELETE,
                        "Deleted. The Web API of this realm is closed.",
                        () -> new ClientManager(new RealmManager(session)).removeClient(realm, client));
    }

    private Step undoLifespan(Made made) {
        ClientModel client = realm.getClientById(made.id());
        return client == null || !made.wrote().equals(client.getAttribute(ACCESS_TOKEN_LIFESPAN))
                ? Step.gone(SETTING, made.name())
                : Step.takeBack(
                        SETTING,
                        made.name(),
                        Action.CHANGE,
                        "The realm's again, as it was before.",
                        () -> client.removeAttribute(ACCESS_TOKEN_LIFESPAN));
    }

    private Step undoDirectAccess(Made made) {
        ClientModel client = realm.getClientById(made.id());
        return client == null || !client.isDirectAccessGrantsEnabled()
                ? Step.gone(SETTING, made.name())
                : Step.takeBack(
                        SETTING,
                        made.name(),
                        Action.CHANGE,
                        "Switched off, as it was before.",
                        () -> client.setDirectAccessGrantsEnabled(false));
    }
}

package io.github.keysandpasses.setup;

import io.github.keysandpasses.setup.Change.Action;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/** The mapper <em>CRM claims</em> in the claims scope. */
final class MapperPart implements Part {

    private static final String RESOURCE = "Protocol mapper";
    private static final String NAME = "CRM claims";
    static final String MAPPER_ID = "crm-claims-mapper";

    private final RealmModel realm;

    MapperPart(RealmModel realm) {
        this.realm = realm;
    }

    @Override
    public List<Step> plan(SetupSettings settings) {
        String scopeName = settings.names().claimsScope();
        Optional<ClientScopeModel> scope = ScopeByName.in(realm, scopeName);
        if (scope.isPresent()
                && !OIDCLoginProtocol.LOGIN_PROTOCOL.equals(scope.get().getProtocol())) {
            return List.of();
        }
        return List.of(scope.flatMap(found -> existing(found, settings))
                .orElseGet(() -> Step.create(
                        RESOURCE,
                        shown(scopeName),
                        "Writes org, oun, and usr from the user attribute "
                                + settings.names().usernameAttribute() + ".",
                        () -> create(settings))));
    }

    private Optional<Step> existing(ClientScopeModel scope, SetupSettings settings) {
        Optional<ProtocolMapperModel> ours = scope.getProtocolMappersStream()
                .filter(mapper -> MAPPER_ID.equals(mapper.getProtocolMapper()))
                .findFirst();
        if (ours.isPresent()) {
            boolean same = config(settings).equals(ours.get().getConfig());
            return Optional.of(Step.keep(
                    RESOURCE,
                    shown(scope.getName()),
                    same
                            ? "Already there."
                            : "Already there, and its own settings are kept: "
                                    + new TreeMap<>(ours.get().getConfig())));
        }
        return scope.getProtocolMappersStream()
                .filter(mapper -> NAME.equals(mapper.getName()))
                .findFirst()
                .map(other -> Step.problem(
                        RESOURCE,
                        shown(scope.getName()),
                        "Another mapper has this name: rename it, or choose another claimsScope."));
    }

    private List<Made> create(SetupSettings settings) {
        ClientScopeModel scope =
                ScopeByName.in(realm, settings.names().claimsScope()).orElseThrow();
        ProtocolMapperModel mapper = new ProtocolMapperModel();
        mapper.setName(NAME);
        mapper.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        mapper.setProtocolMapper(MAPPER_ID);
        mapper.setConfig(new TreeMap<>(config(settings)));
        String id = scope.addProtocolMapper(mapper).getId();
        return List.of(new Made(Made.Kind.MAPPER, id, scope.getId(), shown(scope.getName())));
    }

    private static Map<String, String> config(SetupSettings settings) {
        return Map.ofEntries(
                Map.entry("org.source", "name"),
                Map.entry("org.claim", "org"),
                Map.entry("oun.source", "name"),
                Map.entry("oun.claim", "oun"),
                Map.entry("usr.source", "attribute"),
                Map.entry("usr.attribute", settings.names().usernameAttribute()),
                Map.entry("usr.claim", "usr"),
                Map.entry("access.token.claim", "true"),
                Map.entry("id.token.claim", "true"),
                Map.entry("userinfo.token.claim", "true"),
                Map.entry("introspection.token.claim", "true"));
    }

    private static String shown(String scope) {
        return NAME + " in " + scope;
    }

    @Override
    public Optional<Step> undo(Made made, List<Made> all) {
        return made.kind() == Made.Kind.MAPPER ? Optional.of(undoMapper(made)) : Optional.empty();
    }

    private Step undoMapper(Made made) {
        ClientScopeModel scope = realm.getClientScopeById(made.of());
        ProtocolMapperModel mapper = scope == null ? null : scope.getProtocolMapperById(made.id());
        if (mapper == null) {
            return Step.gone(RESOURCE, made.name());
        }
        return Step.takeBack(
                RESOURCE,
                made.name(),
                Action.DELETE,
                "Deleted.",
                () -> Objects.requireNonNull(realm.getClientScopeById(made.of()))
                        .removeProtocolMapper(mapper));
    }
}

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

    static final String USER_ATTRIBUTE = "usr.attribute";

    private final RealmModel realm;
    private final WrittenValues written;

    MapperPart(RealmModel realm, WrittenValues written) {
        this.realm = realm;
        this.written = written;
    }

    static Optional<ProtocolMapperModel> claimsMapper(ClientScopeModel scope) {
        return scope.getProtocolMappersStream()
                .filter(mapper -> MAPPER_ID.equals(mapper.getProtocolMapper()))
                .findFirst();
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
        Optional<ProtocolMapperModel> ours = claimsMapper(scope);
        if (ours.isPresent()) {
            return ours.map(
                    mapper -> keepOrChange(scope, mapper, settings.names().usernameAttribute()));
        }
        return scope.getProtocolMappersStream()
                .filter(mapper -> NAME.equals(mapper.getName()))
                .findFirst()
                .map(other -> Step.problem(
                        RESOURCE,
                        shown(scope.getName()),
                        "Another mapper has this name: rename it, or choose another claimsScope."));
    }

    private Step keepOrChange(ClientScopeModel scope, ProtocolMapperModel mapper, String attribute) {
        String name = shown(scope.getName());
        String current = mapper.getConfig().get(USER_ATTRIBUTE);
        if (config(attribute).equals(mapper.getConfig())) {
            return Step.keep(RESOURCE, name, "Already there.");
        }
        return written.of(mapper)
                .map(made -> Step.change(
                        RESOURCE,
                        name,
                        "Writes usr from the user attribute " + attribute + ", no longer from " + current
                                + ": what users have there stays there.",
                        () -> change(scope, mapper, made.wrote(attribute))))
                .orElseGet(() -> Step.keep(
                        RESOURCE,
                        name,
                        "Already there, and its own settings are kept: " + new TreeMap<>(mapper.getConfig())
                                + (attribute.equals(current)
                                        ? ""
                                        : ". usr is not read from " + attribute
                                                + ": choose the user attribute in the mapper.")));
    }

    private static List<Made> change(ClientScopeModel scope, ProtocolMapperModel mapper, Made made) {
        mapper.setConfig(new TreeMap<>(config(made.wrote())));
        scope.updateProtocolMapper(mapper);
        return List.of(made);
    }

    private List<Made> create(SetupSettings settings) {
        ClientScopeModel scope =
                ScopeByName.in(realm, settings.names().claimsScope()).orElseThrow();
        String attribute = settings.names().usernameAttribute();
        ProtocolMapperModel mapper = new ProtocolMapperModel();
        mapper.setName(NAME);
        mapper.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        mapper.setProtocolMapper(MAPPER_ID);
        mapper.setConfig(new TreeMap<>(config(attribute)));
        String id = scope.addProtocolMapper(mapper).getId();
        return List.of(new Made(Made.Kind.MAPPER, id, scope.getId(), shown(scope.getName()), attribute));
    }

    /** The settings set-up writes. */
    static Map<String, String> config(String attribute) {
        return Map.ofEntries(
                Map.entry("org.source", "name"),
                Map.entry("org.claim", "org"),
                Map.entry("oun.source", "name"),
                Map.entry("oun.claim", "oun"),
                Map.entry("usr.source", "attribute"),
                Map.entry(USER_ATTRIBUTE, attribute),
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

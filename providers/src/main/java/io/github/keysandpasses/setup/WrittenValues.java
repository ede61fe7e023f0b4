package io.github.keysandpasses.setup;

import static org.keycloak.protocol.oidc.OIDCConfigAttributes.ACCESS_TOKEN_LIFESPAN;

import io.github.keysandpasses.names.RealmNames;
import io.github.keysandpasses.setup.Made.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;

/**
 * The two values an operator may change in the console afterwards: the mapper's user attribute and the lifespan of tokens. What is
 * as set-up wrote it, a later set-up may write anew; anything else is the operator's, and stays in force.
 */
final class WrittenValues {

    private final RealmModel realm;
    private final RealmRecord realmRecord;

    WrittenValues(RealmModel realm, RealmRecord realmRecord) {
        this.realm = realm;
        this.realmRecord = realmRecord;
    }

    /** The record of the mapper, if it is as set-up wrote it. */
    Optional<Made> of(ProtocolMapperModel mapper) {
        return made(thing -> thing.kind() == Kind.MAPPER
                && thing.id().equals(mapper.getId())
                && MapperPart.config(thing.wrote()).equals(mapper.getConfig()));
    }

    /** The record of what set the client's lifespan, if it is as set-up wrote it. */
    Optional<Made> of(ClientModel client) {
        return made(thing -> (thing.kind() == Kind.CLIENT || thing.kind() == Kind.LIFESPAN)
                && thing.id().equals(client.getId())
                && thing.wrote().equals(client.getAttribute(ACCESS_TOKEN_LIFESPAN)));
    }

    /** What is in force once these settings are carried out, because the operator's own values are kept. */
    SetupSettings inForce(SetupSettings asked) {
        SetupSettings settings = operatorsAttribute(asked.names().claimsScope())
                .map(attribute -> asked.with(asked.names().withUsernameAttribute(attribute)))
                .filter(changed -> changed.fault().isEmpty())
                .orElse(asked);
        return operatorsLifespan(asked.names())
                .map(settings::with)
                .filter(changed -> changed.fault().isEmpty())
                .orElse(settings);
    }

    private Optional<String> operatorsAttribute(String claimsScope) {
        return ScopeByName.in(realm, claimsScope)
                .flatMap(MapperPart::claimsMapper)
                .filter(mapper -> of(mapper).isEmpty())
                .filter(mapper -> "attribute".equals(mapper.getConfig().get("usr.source")))
                .map(mapper -> mapper.getConfig().get(MapperPart.USER_ATTRIBUTE));
    }

    private Optional<Integer> operatorsLifespan(RealmNames names) {
        return Optional.ofNullable(realm.getClientByClientId(names.webApiClient()))
                .filter(client -> of(client).isEmpty())
                .map(client -> client.getAttribute(ACCESS_TOKEN_LIFESPAN))
                .filter(lifespan -> lifespan.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
    }

    private Optional<Made> made(Predicate<Made> searched) {
        return realmRecord.find().map(SetupRecord::made).orElse(List.of()).stream()
                .filter(searched)
                .findFirst();
    }
}

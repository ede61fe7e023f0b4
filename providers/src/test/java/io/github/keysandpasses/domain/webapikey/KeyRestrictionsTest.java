package io.github.keysandpasses.domain.webapikey;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may present a key, and from where. */
class KeyRestrictionsTest {

    private static final NamedThing APP = new NamedThing("id-of-app", "app");

    @Test
    void withoutRestrictionsAnybodyMayFromAnywhere() {
        granted(KeyRestrictions.NONE.presentedBy("any", "203.0.113.7"));
        granted(KeyRestrictions.NONE.presentedBy("any", "no address"));
        assertThat(KeyRestrictions.NONE.isNone()).isTrue();
        assertThat(KeyRestrictions.NONE.narrowsTokens()).isFalse();
    }

    @Test
    void theClientsIdCountsAndNotItsName() {
        KeyRestrictions restrictions = clients(List.of(APP));
        granted(restrictions.presentedBy("id-of-app", "203.0.113.7"));
        assertRefused(restrictions.presentedBy("app", "203.0.113.7"), RefusalReason.KEY_CLIENT_NOT_ALLOWED);
        assertRefused(restrictions.presentedBy(null, "203.0.113.7"), RefusalReason.KEY_CLIENT_NOT_ALLOWED);
    }

    @Test
    void anEmptyListOfClientsAllowsNobody() {
        assertRefused(clients(List.of()).presentedBy("id-of-app", "::1"), RefusalReason.KEY_CLIENT_NOT_ALLOWED);
    }

    @Test
    void oneOfTheNetworksIsEnough() {
        KeyRestrictions restrictions = networks("10.0.0.0/8", "2001:db8::/32");
        granted(restrictions.presentedBy("any", "10.1.2.3"));
        granted(restrictions.presentedBy("any", "2001:db8::7"));
        assertRefused(restrictions.presentedBy("any", "203.0.113.7"), RefusalReason.KEY_NETWORK_NOT_ALLOWED);
    }

    @Test
    void whatIsNoAddressIsInNoNetwork() {
        assertRefused(networks("0.0.0.0/0").presentedBy("any", "unknown"), RefusalReason.KEY_NETWORK_NOT_ALLOWED);
        assertRefused(networks("0.0.0.0/0").presentedBy("any", null), RefusalReason.KEY_NETWORK_NOT_ALLOWED);
    }

    @Test
    void onlyRolesScopesAndAudiencesNarrowATokenItself() {
        assertThat(clients(List.of(APP)).narrowsTokens()).isFalse();
        assertThat(networks("::1").narrowsTokens()).isFalse();
        Optional<List<NamedThing>> some = Optional.of(List.of(APP));
        Optional<List<NamedThing>> none = Optional.empty();
        assertThat(new KeyRestrictions(some, none, none, none, List.of()).narrowsTokens())
                .isTrue();
        assertThat(new KeyRestrictions(none, some, none, none, List.of()).narrowsTokens())
                .isTrue();
        assertThat(new KeyRestrictions(none, none, some, none, List.of()).narrowsTokens())
                .isTrue();
    }

    private static KeyRestrictions clients(List<NamedThing> clients) {
        return new KeyRestrictions(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(clients), List.of());
    }

    private static KeyRestrictions networks(String... networks) {
        return new KeyRestrictions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(networks).stream()
                        .map(text -> Network.parse(text).orElseThrow())
                        .toList());
    }
}

package io.github.keysandpasses.organization;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No setting of the claims mapper takes away a claim that says who a token is for, from whom, and how far it goes. */
class ReservedClaimsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iss",
                "sub",
                "aud",
                "exp",
                "nbf",
                "iat",
                "jti",
                "typ",
                "azp",
                "sid",
                "acr",
                "amr",
                "cnf",
                "act",
                "may_act",
                "nonce",
                "scope",
                "client_id",
                "auth_time",
                "at_hash",
                "active",
                "realm_access",
                "resource_access",
                "authorization"
            })
    void aClaimWithAMeaningOfItsOwnIsNotOverwritten(String name) {
        for (String claim : new String[] {"org", "oun", "usr"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CrmClaimsSettings.from(Map.of(claim + ".claim", name)))
                    .withMessageContaining(claim + ".claim");
        }
    }
}

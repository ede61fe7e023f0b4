package io.github.keysandpasses.organization;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims that Keycloak writes itself, beside the mappers: a second one of the same name would make the token ambiguous. */
class MoreReservedClaimsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c_hash",
                "s_hash",
                "session_state",
                "allowed-origins",
                "trusted-certs",
                "authorization_details",
                "username",
                "token_type"
            })
    void aClaimThatKeycloakWritesItselfIsNotWrittenTwice(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> CrmClaimsSettings.from(Map.of("org.claim", name)));
    }
}

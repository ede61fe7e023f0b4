package io.github.keysandpasses.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keycloak.representations.AccessToken;

class IssuedAudienceTest {

    @Test
    void whatWasNotAskedForDoesNotComeBack() {
        AccessToken signed = token("a");
        AccessToken shown = IssuedAudience.restrict(signed, token("a", "b"));

        assertThat(shown.getAudience()).containsExactly("a");
        assertThat(shown.getResourceAccess()).containsOnlyKeys("a");
    }

    @Test
    void rolesAtAResourceServerOutsideTheAudienceStayIfTheyWereIssued() {
        AccessToken signed = token("a");
        signed.addAccess("c").addRole("read");
        AccessToken rebuilt = token("a");
        rebuilt.addAccess("c").addRole("read");

        assertThat(IssuedAudience.restrict(signed, rebuilt).getResourceAccess()).containsOnlyKeys("a", "c");
    }

    @Test
    void aLightweightTokenHasNoAudienceToHoldTo() {
        AccessToken shown = IssuedAudience.restrict(new AccessToken(), token("a", "b"));

        assertThat(shown.getAudience()).containsExactly("a", "b");
        assertThat(shown.getResourceAccess()).containsOnlyKeys("a", "b");
    }

    private static AccessToken token(String... audience) {
        AccessToken token = new AccessToken();
        token.audience(audience);
        for (String client : audience) {
            token.addAccess(client).addRole("read");
        }
        return token;
    }
}

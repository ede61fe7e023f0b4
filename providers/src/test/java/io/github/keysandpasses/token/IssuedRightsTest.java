package io.github.keysandpasses.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.AccessToken;

class IssuedRightsTest {
    private static final TokenOrigin OF_A_KEY = new TokenOrigin(Optional.of("key"), Optional.empty(), Optional.empty());

    @Test
    void whatWasNotAskedForDoesNotComeBackAtIntrospection() {
        AccessToken shown = IssuedRights.shown(complete("a"), token("a", "b"));

        assertThat(shown.getAudience()).containsExactly("a");
        assertThat(shown.getResourceAccess()).containsOnlyKeys("a");
        assertThat(shown.getRealmAccess().getRoles()).containsExactly("of-a");
    }

    @Test
    void rolesOutsideTheAudienceAreShownIfTheyWereIssued() {
        AccessToken signed = complete("a", "c");
        signed.audience("a");

        assertThat(IssuedRights.shown(signed, token("a", "b", "c")).getResourceAccess())
                .containsOnlyKeys("a", "c");
    }

    @Test
    void aRoleThatWasGivenAfterwardsIsNotShown() {
        AccessToken rebuilt = token("a");
        rebuilt.getResourceAccess("a").addRole("write");
        rebuilt.getRealmAccess().addRole("new");

        AccessToken shown = IssuedRights.shown(complete("a"), rebuilt);

        assertThat(shown.getResourceAccess("a").getRoles()).containsExactly("read");
        assertThat(shown.getRealmAccess().getRoles()).containsExactly("of-a");
    }

    @Test
    void aRoleThatWasTakenAwayIsNotShown() {
        AccessToken rebuilt = token("a");
        rebuilt.getResourceAccess().remove("a");

        assertThat(IssuedRights.shown(complete("a"), rebuilt).getResourceAccess())
                .isEmpty();
    }

    @Test
    void aLightweightTokenShowsItsRolesAtIntrospectionOnly() {
        AccessToken lightweight = new AccessToken();
        lightweight.id(OF_A_KEY.appendTo("trrtwk:1"));

        AccessToken shown = IssuedRights.shown(lightweight, token("a", "b"));

        assertThat(shown.getAudience()).containsExactly("a", "b");
        assertThat(shown.getResourceAccess()).containsOnlyKeys("a", "b");
    }

    @Test
    void aLightweightTokenForAnAudienceShowsTheRolesThere() {
        AccessToken lightweight = new AccessToken();
        lightweight.id(OF_A_KEY.appendTo("trrtwk:1"));
        lightweight.audience("a");

        assertThat(IssuedRights.shown(lightweight, token("a", "b")).getResourceAccess())
                .containsOnlyKeys("a");
    }

    @Test
    void aTokenGotForAnotherOneHasNoRoleTheFirstOneDoesNotHave() {
        AccessToken issued = token("a", "b");

        IssuedRights.retainRoles(complete("a"), issued);

        assertThat(issued.getResourceAccess()).containsOnlyKeys("a");
        assertThat(issued.getRealmAccess().getRoles()).containsExactly("of-a");
        assertThat(issued.getAudience()).containsExactly("a", "b");
    }

    @Test
    void aTokenWithoutRolesHandsNoneOn() {
        AccessToken issued = token("a");

        IssuedRights.retainRoles(new AccessToken(), issued);

        assertThat(issued.getResourceAccess()).isEmpty();
        assertThat(issued.getRealmAccess().getRoles()).isEmpty();
    }

    private static AccessToken complete(String... audience) {
        AccessToken token = token(audience);
        token.id(OF_A_KEY.withRoles(true).appendTo("trrtwk:1"));
        return token;
    }

    private static AccessToken token(String... audience) {
        AccessToken token = new AccessToken();
        token.audience(audience);
        token.setRealmAccess(new AccessToken.Access());
        for (String client : audience) {
            token.addAccess(client).addRole("read");
            token.getRealmAccess().addRole("of-" + client);
        }
        return token;
    }
}

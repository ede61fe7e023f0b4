package io.github.keysandpasses.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keycloak.representations.AccessToken;

/** A claim of which nothing is left goes as a whole: RFC 7519 section 4.1.3 knows no empty audience. */
class EmptyAudienceTest {

    @Test
    void aTokenWhoseWholeAudienceIsCutOutHasNoAudience() {
        AccessToken token = new AccessToken();
        token.audience("account");

        WebApiKeyTokenCut.in(TestRealm.named("acme")).apply(token);

        assertThat(token.getAudience()).isNull();
    }
}

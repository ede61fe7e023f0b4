package io.github.keysandpasses.webapikey.lifecycle;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static io.github.keysandpasses.domain.webapikey.TestKeys.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.keysandpasses.domain.webapikey.KeyClass;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.keycloak.credential.CredentialModel;

/** What a key is as a credential of Keycloak's: its consoles show the one half, only the database has the other. */
class WebApiKeyCredentialTest {

    private static final WebApiKeyCredential.Shown SHOWN = new WebApiKeyCredential.Shown("kp_AbCdEf", false);
    private static final Instant EXPIRY = NOW.plusSeconds(60);
    private static final StoredWebApiKey KEY =
            new StoredWebApiKey("id-1", "owner-1", KeyClass.SYSTEMIC, "org-1", NOW, EXPIRY, null, null);

    @Test
    void aKeysCredentialHasItsNameItsTypeAndItsTime() {
        CredentialModel model = model();
        assertThat(model.getId()).isEqualTo("id-1");
        assertThat(model.getType()).isEqualTo("web-api-key");
        assertThat(model.getUserLabel()).isEqualTo("Cash desk");
        assertThat(model.getCreatedDate()).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void theHashIsInTheHiddenHalfOnlyAndTheKeyInNeither() {
        CredentialModel model = model();
        assertThat(model.getCredentialData()).isEqualTo("{\"prefix\":\"kp_AbCdEf\",\"legacy\":false}");
        assertThat(model.getSecretData())
                .isEqualTo("{\"hash\":\"abc123\",\"keyClass\":\"SYSTEMIC\",\"organizationId\":\"org-1\",\"expiresAt\":"
                        + EXPIRY.toEpochMilli() + "}");
    }

    @Test
    void bothHalvesAreReadBack() throws IOException {
        assertThat(WebApiKeyCredential.shown(model())).isEqualTo(SHOWN);
        WebApiKeyCredential.Hidden hidden = WebApiKeyCredential.hidden(model());
        assertThat(hidden.hash()).isEqualTo("abc123");
        assertThat(hidden.stored(KEY.id(), KEY.ownerId(), KEY.createdAt())).isEqualTo(KEY);
    }

    @Test
    void aRevocationIsReadBackToo() throws IOException {
        CredentialModel model = model();
        WebApiKeyCredential.revoke(model, NOW, "leaked");
        StoredWebApiKey read = WebApiKeyCredential.hidden(model).stored(KEY.id(), KEY.ownerId(), KEY.createdAt());
        assertThat(read.revokedAt()).isEqualTo(NOW);
        assertThat(read.revocationReason()).isEqualTo("leaked");
        assertThat(read.expiresAt()).isEqualTo(EXPIRY);
    }

    @Test
    void aKeyOfARealmFileIsReadFromTheHiddenHalf() throws IOException {
        CredentialModel model = new CredentialModel();
        model.setSecretData("{\"importedKey\":\"0123\",\"more\":1}");
        assertThat(WebApiKeyCredential.hidden(model).importedKey()).isEqualTo("0123");
    }

    @Test
    void aRealmFileNeedNotSayWhatIsShown() {
        CredentialModel model = new CredentialModel();
        model.setCredentialData("{}");
        assertThat(WebApiKeyCredential.shown(model).legacy()).isFalse();
        model.setCredentialData("no json");
        assertThat(WebApiKeyCredential.shown(model)).isEqualTo(new WebApiKeyCredential.Shown("", true));
    }

    @Test
    void aHiddenHalfThatIsNoJsonIsAnError() {
        CredentialModel model = new CredentialModel();
        model.setSecretData("0123");
        assertThatThrownBy(() -> WebApiKeyCredential.hidden(model)).isInstanceOf(IOException.class);
    }

    private static CredentialModel model() {
        return WebApiKeyCredential.model(granted(WebApiKeyName.parse("Cash desk")), SHOWN, KEY, "abc123");
    }
}

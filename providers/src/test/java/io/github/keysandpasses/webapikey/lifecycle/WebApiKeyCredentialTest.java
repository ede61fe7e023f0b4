package io.github.keysandpasses.webapikey.lifecycle;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static io.github.keysandpasses.domain.webapikey.TestKeys.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.keycloak.credential.CredentialModel;

/** What a key is as a credential of Keycloak's: its consoles show the one half, only the database has the other. */
class WebApiKeyCredentialTest {

    private static final WebApiKeyCredential.Shown SHOWN = new WebApiKeyCredential.Shown("kp_AbCdEf", false);

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
        assertThat(model.getSecretData()).isEqualTo("{\"hash\":\"abc123\"}");
    }

    @Test
    void bothHalvesAreReadBack() throws IOException {
        assertThat(WebApiKeyCredential.shown(model())).isEqualTo(SHOWN);
        assertThat(WebApiKeyCredential.hidden(model())).isEqualTo(new WebApiKeyCredential.Hidden("abc123", null));
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
        return WebApiKeyCredential.model("id-1", granted(WebApiKeyName.parse("Cash desk")), SHOWN, "abc123", NOW);
    }
}

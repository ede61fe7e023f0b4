package io.github.keysandpasses.webapikey.lifecycle;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static io.github.keysandpasses.domain.webapikey.TestKeys.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.keysandpasses.domain.webapikey.KeyClass;
import io.github.keysandpasses.domain.webapikey.KeyLife;
import io.github.keysandpasses.domain.webapikey.KeyRestrictions;
import io.github.keysandpasses.domain.webapikey.KeyRotation;
import io.github.keysandpasses.domain.webapikey.KeyUse;
import io.github.keysandpasses.domain.webapikey.NamedThing;
import io.github.keysandpasses.domain.webapikey.Network;
import io.github.keysandpasses.domain.webapikey.OwnerKind;
import io.github.keysandpasses.domain.webapikey.Revocation;
import io.github.keysandpasses.domain.webapikey.RevocationCause;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.credential.CredentialModel;

/** What a key is as a credential of Keycloak's: its consoles show the one half, only the database has the other. */
class WebApiKeyCredentialTest {

    private static final WebApiKeyCredential.Shown SHOWN = new WebApiKeyCredential.Shown("kp_AbCdEf", false);
    private static final Instant EXPIRY = NOW.plusSeconds(60);
    private static final StoredWebApiKey KEY = key(KeyLife.from(NOW, EXPIRY), KeyRestrictions.NONE);

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
        HiddenKeyData hidden = WebApiKeyCredential.hidden(model());
        assertThat(hidden.hash()).isEqualTo("abc123");
        assertThat(hidden.stored(KEY.id(), KEY.ownerId(), NOW, SHOWN)).isEqualTo(KEY);
    }

    @Test
    void whatAKeyHasBecomeIsReadBackToo() throws IOException {
        CredentialModel model = model();
        Revocation end = new Revocation(NOW, RevocationCause.LEAKED, "found in a repository");
        KeyRotation rotation = new KeyRotation("id-0", NOW, NOW.plusSeconds(60));
        KeyRestrictions narrow = new KeyRestrictions(
                Optional.of(List.of(new NamedThing("role-1", "reader"))),
                Optional.empty(),
                Optional.of(List.of()),
                Optional.empty(),
                List.of(Network.parse("10.0.0.0/8").orElseThrow()));
        StoredWebApiKey changed = key(new KeyLife(NOW, EXPIRY, false, "audit", end, rotation), narrow);

        WebApiKeyCredential.rewrite(model, changed);

        HiddenKeyData hidden = WebApiKeyCredential.hidden(model);
        assertThat(hidden.hash()).isEqualTo("abc123");
        assertThat(hidden.stored(KEY.id(), KEY.ownerId(), NOW, SHOWN)).isEqualTo(changed);
    }

    @Test
    void unreadableRestrictionsNeverMakeAKeyWider() throws IOException {
        CredentialModel model = new CredentialModel();
        model.setSecretData(
                "{\"hash\":\"abc\",\"keyClass\":\"SYSTEMIC\",\"restrictions\":\"{\\\"networks\\\":[\\\"all\\\"]}\"}");
        HiddenKeyData hidden = WebApiKeyCredential.hidden(model);
        assertThatThrownBy(() -> hidden.stored("id", "owner", NOW, SHOWN)).isInstanceOf(IllegalStateException.class);
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
        return WebApiKeyCredential.model(granted(WebApiKeyName.parse("Cash desk")), KEY, "abc123");
    }

    private static StoredWebApiKey key(KeyLife life, KeyRestrictions restrictions) {
        return new StoredWebApiKey(
                "id-1",
                "owner-1",
                OwnerKind.USER,
                KeyClass.SYSTEMIC,
                "org-1",
                SHOWN.prefix(),
                SHOWN.legacy(),
                life,
                restrictions,
                KeyUse.NONE);
    }
}

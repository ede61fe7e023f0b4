package io.github.keysandpasses.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.protocol.ProtocolMapperConfigException;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/** The mapper as the console sees it, when it is listed and when it is saved. */
class CrmClaimsMapperTest {

    private final CrmClaimsMapper mapper = new CrmClaimsMapper();

    @Test
    void theMapperKeepsItsNameInRealmFiles() {
        assertThat(mapper.getId()).isEqualTo("crm-claims-mapper");
        assertThat(mapper.getProtocol()).isEqualTo(OIDCLoginProtocol.LOGIN_PROTOCOL);
    }

    @Test
    void goodSettingsAreSaved() {
        assertThatCode(() -> save(Map.of("usr.source", "attribute", "usr.attribute", "crm_username")))
                .doesNotThrowAnyException();
    }

    @Test
    void badSettingsAreNotSavedAndTheAnswerNamesTheOption() {
        assertThatThrownBy(() -> save(Map.of("oun.source", "alias")))
                .isInstanceOf(ProtocolMapperConfigException.class)
                .hasMessageContaining("oun.source");
    }

    private void save(Map<String, String> config) throws ProtocolMapperConfigException {
        ProtocolMapperModel model = new ProtocolMapperModel();
        model.setConfig(config);
        mapper.validateConfig(null, null, null, model);
    }
}

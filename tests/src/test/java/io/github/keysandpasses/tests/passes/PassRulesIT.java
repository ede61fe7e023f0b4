package io.github.keysandpasses.tests.passes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.PassRules;
import io.github.keysandpasses.tests.demo.Passes;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the Definition and the classifications of a realm mean for the life of its passes. */
@WithKeycloak
class PassRulesIT {
    private static final String ACCOUNT = "ACCOUNTS_RECEIVABLE";
    private static final String PARTICIPANT = "REWARDS_PARTICIPANT";

    private OtherRealm realm;
    private PassRules rules;
    private Passes passes;

    @BeforeEach
    void aRealm(RunningKeycloak keycloak) {
        realm = new OtherRealm(keycloak);
        rules = new PassRules(realm.admin());
        passes = new Passes(realm.admin());
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void aPassEndsWithItsLastLivingEntityWhereTheRulesSaySo() {
        rules.define("deactivateOnLastUnlink", true);
        JsonNode pass = passes.create(realm.ownerId());
        passes.relate(pass, ACCOUNT, "AR-1");
        passes.relate(pass, PARTICIPANT, "RP-1");
        assertThat(passes.unrelate(pass, ACCOUNT, "AR-1").json().path("state").textValue())
                .isEqualTo("EFFECTIVE");
        assertThat(passes.terminate(pass, PARTICIPANT, "RP-1")
                        .json()
                        .path("state")
                        .textValue())
                .isEqualTo("NOT_EFFECTIVE");
        assertThat(passes.delete(pass).status()).isEqualTo(204);
    }

    @Test
    void whereTheyDoNotItLivesOn() {
        JsonNode pass = passes.create(realm.ownerId());
        passes.relate(pass, ACCOUNT, "AR-1");
        assertThat(passes.unrelate(pass, ACCOUNT, "AR-1").json().path("state").textValue())
                .isEqualTo("EFFECTIVE");
    }

    @Test
    void aClassificationHoldsInsteadOfTheDefinition() {
        rules.define("deactivateOnLastUnlink", true);
        String classification = rules.classify("identifier", Map.of("format", "FREE_TEXT"));
        JsonNode pass = passes.create(realm.ownerId(), "identifier", "Ms Maria", "classificationId", classification);
        assertThat(pass.path("classificationId").textValue()).isEqualTo(classification);
        assertThat(pass.has("classificationName")).isTrue();
        passes.relate(pass, ACCOUNT, "AR-1");
        assertThat(passes.unrelate(pass, ACCOUNT, "AR-1").json().path("state").textValue())
                .isEqualTo("EFFECTIVE");
        HttpAnswer unknown = passes.change(pass, Map.of("classificationId", "nothing"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().path("field").textValue()).isEqualTo("classificationId");
    }

    @Test
    void theDefinitionSaysWhetherNewPassesWaitAndACallMaySayOtherwise() {
        rules.define("requireVerification", true);
        assertThat(passes.create(realm.ownerId(), "requireVerification", null)
                        .path("state")
                        .textValue())
                .isEqualTo("PENDING_VERIFICATION");
        assertThat(passes.create(realm.ownerId(), "requireVerification", false)
                        .path("state")
                        .textValue())
                .isEqualTo("EFFECTIVE");
        assertThat(passes.create(null, "requireVerification", null)
                        .path("state")
                        .textValue())
                .as("stock")
                .isEqualTo("EFFECTIVE");
    }

    @Test
    void anAccountHasNoMorePassesThanTheDefinitionAllowsWhetherRelatedOrMadeForIt() {
        rules.define("maxPassesPerAccount", 1);
        JsonNode first =
                passes.create(realm.ownerId(), "related", List.of(Map.of("kind", ACCOUNT, "entityId", "AR-1")));
        JsonNode second = passes.create(realm.ownerId());
        assertThat(passes.relate(second, ACCOUNT, "AR-1").status()).isEqualTo(409);
        HttpAnswer made = passes.tryToCreate(Map.of(
                "identifier",
                Passes.identifier(),
                "passCode",
                Passes.PASS_CODE,
                "related",
                List.of(Map.of("kind", ACCOUNT, "entityId", "AR-1"))));
        assertThat(made.status()).isEqualTo(409);
        assertThat(passes.relate(second, PARTICIPANT, "AR-1").status())
                .as("a participant is no account")
                .isEqualTo(200);
        passes.unrelate(first, ACCOUNT, "AR-1");
        assertThat(passes.relate(second, ACCOUNT, "AR-1").status()).isEqualTo(200);
    }

    @Test
    void anAccountKeepsItsLastPassWhereItMustUnlessItHasEndedItself() {
        rules.define("alwaysOnePass", true);
        JsonNode pass = passes.create(realm.ownerId());
        passes.relate(pass, ACCOUNT, "AR-1");
        assertThat(passes.unrelate(pass, ACCOUNT, "AR-1").status()).isEqualTo(409);
        passes.act(pass, "not-effective");
        assertThat(passes.delete(pass).status()).isEqualTo(409);
        assertThat(passes.terminate(pass, ACCOUNT, "AR-1").status()).isEqualTo(200);
        assertThat(passes.unrelate(pass, ACCOUNT, "AR-1").status()).isEqualTo(200);
        assertThat(passes.delete(pass).status()).isEqualTo(204);
    }
}

package io.github.keysandpasses.tests.doors;

import static io.github.keysandpasses.tests.demo.Doors.claims;
import static io.github.keysandpasses.tests.demo.Doors.token;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A key that leaks must not let its finder administer the realm or its owner's account, whatever the owner may do. */
@WithKeycloak
class GrantRolesIT {
    private static final String[] OWN_APIS = {"account", "realm-management", "broker"};

    static Stream<Arguments> mappers() {
        Map<String, String> everywhere = Map.of("access.token.claim", "true", "introspection.token.claim", "true");
        return Stream.of(
                mapper(
                        "oidc-hardcoded-claim-mapper",
                        everywhere,
                        Map.of(
                                "claim.name", "resource_access.account.roles",
                                "claim.value", "[\"manage-account\"]",
                                "jsonType.label", "JSON")),
                mapper(
                        "oidc-hardcoded-claim-mapper",
                        everywhere,
                        Map.of(
                                "claim.name", "resource_access",
                                "claim.value", "{\"account\":{\"roles\":[\"manage-account\"]}}",
                                "jsonType.label", "JSON")),
                mapper(
                        "oidc-hardcoded-claim-mapper",
                        everywhere,
                        Map.of(
                                "claim.name", "aud",
                                "claim.value", "account",
                                "jsonType.label", "String")),
                mapper("oidc-hardcoded-role-mapper", everywhere, Map.of("role", "account.manage-account")),
                mapper("oidc-audience-mapper", everywhere, Map.of("included.client.audience", "account")),
                mapper("oidc-audience-mapper", everywhere, Map.of("included.custom.audience", "realm-management")),
                mapper(
                        "oidc-usermodel-client-role-mapper",
                        everywhere,
                        Map.of(
                                "usermodel.clientRoleMapping.clientId", "account",
                                "claim.name", "resource_access.${client_id}.roles",
                                "multivalued", "true",
                                "jsonType.label", "String")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("mappers")
    void noMapperBringsBackARoleOrAudienceOfKeycloaksOwnApis(
            String mapper, Map<String, String> config, RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        String client = crm.client(Map.of());
        admin.post(
                "/clients/" + admin.clientId(client) + "/protocol-mappers/models",
                Map.of("name", "test", "protocol", "openid-connect", "protocolMapper", mapper, "config", config));
        assertIsCut(claims(token(new Doors(keycloak).grantBy(client, "secret", CrmDemo.DEMO_KEY))));
    }

    @Test
    void theKeyOfARealmAdminBringsNoRoleOfKeycloaksOwnApis(RunningKeycloak keycloak) {
        JsonNode claims = claims(token(new Doors(keycloak).grant(keyOfRealmAdmin(keycloak))));
        assertIsCut(claims);
        assertThat(claims.path("resource_access").path(CrmDemo.RESOURCE_SERVER).path("roles"))
                .as("roles of other resource servers stay")
                .isNotEmpty();
    }

    @Test
    void theKeyOfARealmAdminAdministersNothing(RunningKeycloak keycloak) {
        String key = keyOfRealmAdmin(keycloak);
        Doors doors = new Doors(keycloak);
        for (HttpAnswer answer : List.of(doors.grant(key), doors.webApi(key, "{}"))) {
            String bearer = Http.bearer(token(answer));
            assertThat(Http.get(keycloak.adminUri(CrmDemo.REALM, "/users"), "Authorization", bearer)
                            .status())
                    .as("the users of the realm")
                    .isIn(401, 403);
            assertThat(Http.get(
                                    keycloak.realmUri(CrmDemo.REALM, "/account"),
                                    "Authorization",
                                    bearer,
                                    "Accept",
                                    "application/json")
                            .status())
                    .as("the owner's account")
                    .isIn(401, 403);
        }
    }

    private static String keyOfRealmAdmin(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        TestCrm.User user = crm.user();
        crm.grantClientRole(user, "realm-management", "realm-admin");
        crm.grantClientRole(user, "broker", "read-token");
        return admin.createKey(user.id(), "key").required("key").textValue();
    }

    private static void assertIsCut(JsonNode claims) {
        assertThat(claims.path("resource_access").fieldNames()).toIterable().doesNotContain(OWN_APIS);
        assertThat(
                        claims.path("aud").isArray()
                                ? claims.path("aud").toString()
                                : claims.path("aud").asText())
                .doesNotContain(OWN_APIS);
    }

    private static Arguments mapper(String id, Map<String, String> everywhere, Map<String, String> config) {
        Map<String, String> all = new java.util.TreeMap<>(everywhere);
        all.putAll(config);
        return Arguments.arguments(id, all);
    }
}

package io.github.keysandpasses.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.names.RealmNames;
import io.github.keysandpasses.setup.SetupBody.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The body of a set-up call is read strictly: what is not understood is refused by name, and never guessed. */
class SetupBodyTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "{}"})
    void nothingSentMeansTheDefaults(String body) {
        assertThat(good(body)).isEqualTo(new SetupRequest(false, SetupSettings.DEFAULTS, java.util.Set.of()));
    }

    @Test
    void everyMemberIsRead() {
        SetupRequest request = good("""
                {"dryRun": true, "names": {"claimsScope": "a", "permissionScope": "b", "webApiClient": "c",
                 "usernameAttribute": "d", "defaultUnitAttribute": "e"}, "keyClients": ["k"], "claimsClients": ["l", "m"],
                 "webApiScopes": ["s"], "login": true, "tokenLifespanSeconds": 600, "adminTheme": true, "passFlows": true,
                 "passClients": ["p"], "registration": true, "registrationOrganization": "o"}""");
        assertThat(request.dryRun()).isTrue();
        assertThat(request.settings())
                .isEqualTo(new SetupSettings(
                        new RealmNames("a", "b", "c", "d", "e"),
                        List.of("k"),
                        List.of("l", "m"),
                        List.of("s"),
                        true,
                        600,
                        true,
                        true,
                        List.of("p"),
                        true,
                        "o"));
    }

    @Test
    void whatIsNotSentIsAsItIsRecorded() {
        SetupSettings recorded = new SetupSettings(
                new RealmNames("a", "b", "c", "d", "e"),
                List.of("k"),
                List.of("l"),
                List.of("s"),
                true,
                600,
                true,
                true,
                List.of("p"),
                true,
                "o");
        Reading reading = SetupBody.read(utf8("{\"names\":{\"claimsScope\":\"other\"}}"), recorded);
        assertThat(((Reading.Good) reading).request().settings())
                .isEqualTo(new SetupSettings(
                        new RealmNames("other", "b", "c", "d", "e"),
                        List.of("k"),
                        List.of("l"),
                        List.of("s"),
                        true,
                        600,
                        true,
                        true,
                        List.of("p"),
                        true,
                        "o"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            []                                                     |
            "x"                                                    |
            {"dryRun":true                                         |
            {"dryRun":true,"dryRun":false}                         |
            {} {}                                                  |
            [[[[[[[[[[1]]]]]]]]]]                                  |
            {"dry_run":true}                                       | dry_run
            {"dryRun":"true"}                                      | dryRun
            {"dryRun":null}                                        | dryRun
            {"names":"crm"}                                        | names
            {"names":null}                                         | names
            {"names":{"scope":"x"}}                                | names.scope
            {"names":{"claimsScope":1}}                            | names.claimsScope
            {"names":{"claimsScope":null}}                         | names.claimsScope
            {"names":{"claimsScope":""}}                           | names.claimsScope
            {"names":{"claimsScope":"a b"}}                        | names.claimsScope
            {"names":{"claimsScope":"web-api-key"}}                | names.permissionScope
            {"names":{"permissionScope":"ü"}}                      | names.permissionScope
            {"names":{"webApiClient":"-x"}}                        | names.webApiClient
            {"names":{"claimsScope":"profile"}}                    | names.claimsScope
            {"names":{"permissionScope":"basic"}}                  | names.permissionScope
            {"names":{"permissionScope":"service_account"}}        | names.permissionScope
            {"names":{"webApiClient":"account"}}                   | names.webApiClient
            {"names":{"usernameAttribute":"a/b"}}                  | names.usernameAttribute
            {"names":{"defaultUnitAttribute":"crm_username"}}      | names.defaultUnitAttribute
            {"keyClients":"app"}                                   | keyClients
            {"keyClients":[1]}                                     | keyClients[0]
            {"keyClients":["a",""]}                                | keyClients[1]
            {"claimsClients":["a","a"]}                            | claimsClients[1]
            {"webApiScopes":[null]}                                | webApiScopes[0]
            {"webApiScopes":{}}                                    | webApiScopes
            {"login":1}                                            | login
            {"tokenLifespanSeconds":"7200"}                        | tokenLifespanSeconds
            {"tokenLifespanSeconds":7200.5}                        | tokenLifespanSeconds
            {"tokenLifespanSeconds":99999999999}                   | tokenLifespanSeconds
            {"tokenLifespanSeconds":59}                            | tokenLifespanSeconds
            {"tokenLifespanSeconds":86401}                         | tokenLifespanSeconds
            """)
    void aWrongMemberIsNamed(String body, String member) {
        assertThat(bad(body).member()).isEqualTo(member == null ? "" : member);
    }

    @Test
    void aBodyWithoutEndIsRefused() {
        assertThat(bad("{\"login\":true,\"x\":\"" + "y".repeat(70_000) + "\"}").rule())
                .contains("65536");
    }

    @Test
    void theErrorRepeatsNoControlCharactersAndNoLongNames() {
        SetupFault fault = bad("{\"a\\n" + "b".repeat(1000) + "\":1}");
        assertThat(fault.text()).startsWith("a?bbb").hasSizeLessThan(120);
    }

    @Test
    void invalidUtf8IsRefused() {
        Reading reading = SetupBody.read(new byte[] {'{', '"', (byte) 0xC3, '"', '}'}, SetupSettings.DEFAULTS);
        assertThat(reading).isInstanceOf(Reading.Bad.class);
    }

    private static SetupRequest good(String body) {
        return ((Reading.Good) SetupBody.read(utf8(body), SetupSettings.DEFAULTS)).request();
    }

    private static SetupFault bad(String body) {
        return ((Reading.Bad) SetupBody.read(utf8(body), SetupSettings.DEFAULTS)).fault();
    }

    private static byte[] utf8(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}

package io.github.keysandpasses.tests.weblogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.Member;
import io.github.keysandpasses.tests.demo.TimedCodes;
import io.github.keysandpasses.tests.demo.WebLogin;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every login is one event and is counted, and neither holds a secret. */
@WithKeycloak
class LoginEventsIT {
    private static final String PASSWORD = "a-password-to-look-for";

    private RunningKeycloak keycloak;
    private Admin admin;
    private WebLogin login;
    private Member member;

    @BeforeEach
    void aUserWithAPasswordOfTheirOwn(RunningKeycloak running) {
        keycloak = running;
        admin = new Admin(running);
        login = new WebLogin(running);
        member = new TestCrm(admin).member();
        admin.put("/users/" + member.id() + "/reset-password", Map.of("type", "password", "value", PASSWORD));
    }

    @Test
    void aLoginIsOnRecordWithItsOrganisationAndUnitAndWithoutASecret() {
        TimedCodes codes = new TimedCodes(TestCrm.unique("secret"));
        admin.change("/users/" + member.id(), Map.of("credentials", List.of(codes.credential())));
        String code = codes.now();
        String token = Doors.token(login.logIn(member, "password", PASSWORD, "otp", code, "unit", "South Unit"));

        JsonNode event = newestOfUser("LOGIN");
        assertThat(event.path("clientId").textValue()).isEqualTo(CrmDemo.WEB_API_CLIENT);
        assertThat(event.has("sessionId")).isFalse();
        JsonNode details = event.path("details");
        assertThat(details.path("keysandpasses_door").textValue()).isEqualTo("web_api_login");
        assertThat(details.path("keysandpasses_organization_id").textValue())
                .isEqualTo(member.organization().id());
        assertThat(details.path("keysandpasses_unit_id").textValue())
                .isEqualTo(member.other().id());
        assertThat(details.path("username").textValue()).isEqualTo(member.username());
        assertThat(event.toString())
                .doesNotContain(PASSWORD, "\"" + code + "\"", codes.secret(), token.substring(token.length() - 40));
    }

    @Test
    void aRefusedLoginIsOneEventWithoutASecret() {
        login.logIn(member, "password", PASSWORD + "-wrong");
        JsonNode events = admin.get("/events?type=LOGIN_ERROR&user=" + member.id());
        assertThat(events).hasSize(1);
        assertThat(events.path(0).path("error").textValue()).isEqualTo("invalid_user_credentials");
        assertThat(events.toString()).doesNotContain(PASSWORD);
    }

    @Test
    void loginsAndReleasesAreCountedByDoorAndOutcome() {
        double logins = count("web_api_login", "success");
        double wrong = count("web_api_login", "invalid_user_credentials");
        double releases = count("web_api_release", "success");
        login.release(Doors.token(login.logIn(member, "password", PASSWORD)));
        login.logIn(member, "password", "wrong");
        assertThat(count("web_api_login", "success") - logins).isEqualTo(1);
        assertThat(count("web_api_login", "invalid_user_credentials") - wrong).isEqualTo(1);
        assertThat(count("web_api_release", "success") - releases).isEqualTo(1);
    }

    private JsonNode newestOfUser(String type) {
        return new Events(admin).newest(type + "&user=" + member.id());
    }

    private double count(String door, String outcome) {
        String series = "keysandpasses_exchanges_total{door=\"%s\",outcome=\"%s\"} ".formatted(door, outcome);
        return Http.get(keycloak.managementUri().resolve("/metrics"))
                .body()
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
                .sum();
    }
}

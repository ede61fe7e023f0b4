package io.github.keysandpasses.tests.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.util.LinkedHashMap;
import java.util.Map;

/** The Web API's login by user name, and the release of its tokens, as an old client calls them. */
public final class WebLogin {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningKeycloak keycloak;
    private final String realm;

    public WebLogin(RunningKeycloak keycloak) {
        this(keycloak, CrmDemo.REALM);
    }

    public WebLogin(RunningKeycloak keycloak, String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    /** With the password of the demo's users; further members are given as name, value. */
    public HttpAnswer logIn(String username, String organization, String... members) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("username", username);
        body.put("password", CrmDemo.PASSWORD);
        body.put("organisation", organization);
        for (int i = 0; i < members.length; i += 2) {
            body.put(members[i], members[i + 1]);
        }
        return send(body);
    }

    public HttpAnswer logIn(TestCrm.Member member, String... members) {
        return logIn(member.username(), member.organization().name(), members);
    }

    public HttpAnswer send(Object body) {
        return Http.postJson(keycloak.realmUri(realm, CrmDemo.LOGIN_PATH), json(body));
    }

    public HttpAnswer release(String token) {
        return Http.postJson(keycloak.realmUri(realm, CrmDemo.RELEASE_PATH), json(Map.of("token", token)));
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

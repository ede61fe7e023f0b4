package io.github.keysandpasses.tests.demo;

import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The two doors at the token endpoint, for tests of what holds at both. */
public enum OAuthDoor {
    /** RFC 8693, the key as the subject token. */
    TOKEN_EXCHANGE {
        @Override
        Map<String, String> least(String key) {
            return Doors.exchangeForm(key);
        }
    },

    /** RFC 6749 section 4.5. */
    GRANT {
        @Override
        Map<String, String> least(String key) {
            return Map.of("grant_type", CrmDemo.GRANT_TYPE, "web_api_key", key);
        }
    };

    abstract Map<String, String> least(String key);

    /** What has to be sent; further parameters are given as name, value. */
    public Map<String, String> form(String key, String... parameters) {
        Map<String, String> form = new LinkedHashMap<>(least(key));
        for (int i = 0; i < parameters.length; i += 2) {
            form.put(parameters[i], parameters[i + 1]);
        }
        return form;
    }

    /** Presents the key at a token endpoint, by a client whose secret is {@code secret}. */
    public HttpAnswer ask(URI tokenEndpoint, String client, String key, String... parameters) {
        return Http.postForm(tokenEndpoint, form(key, parameters), "Authorization", Http.basic(client, "secret"));
    }
}

package io.github.keysandpasses.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.NarrowKey;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change that is long on its way undoes nothing of what others did to the key meanwhile. */
@WithKeycloak
class ChangeRaceIT {
    private RunningKeycloak keycloak;
    private Admin admin;
    private NarrowKey key;

    @BeforeEach
    void aKey(RunningKeycloak running) {
        keycloak = running;
        admin = new Admin(running);
        key = NarrowKey.of(admin, new TestCrm(admin).member().id());
    }

    @Test
    void aKeyRevokedWhileAChangeWasOnItsWayStaysRevoked() throws IOException {
        String answer = slowly("{\"expiresAt\":" + inAnHour() + "}", key::revoke);
        assertThat(answer).startsWith("HTTP/1.1 409");
        assertThat(key.shown().path("state").textValue()).isEqualTo("REVOKED");
        Refusal.BAD_KEY_AT_GRANT.assertIs(new Doors(keycloak).grant(key.text()));
    }

    @Test
    void aKeySwitchedOffWhileItsExpiryWasChangedStaysOff() throws IOException {
        String answer = slowly("{\"expiresAt\":" + inAnHour() + "}", () -> key.setEnabled(false));
        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(key.shown().path("state").textValue()).isEqualTo("DISABLED");
    }

    @Test
    void aKeyNarrowedWhileItWasRenamedStaysNarrow() throws IOException {
        slowly("{\"name\":\"another name\"}", () -> key.restrict("networks", "10.0.0.0/8"));
        assertThat(key.shown().path("name").textValue()).isEqualTo("another name");
        assertThat(key.shown().at("/restrictions/networks/0").textValue()).isEqualTo("10.0.0.0/8");
    }

    @Test
    void aKeyRotatedMeanwhileStaysRotated() throws IOException {
        slowly("{\"enabled\":true}", () -> admin.post(key.path() + "/rotate", Map.of("graceHours", 0)));
        assertThat(key.shown().path("state").textValue()).isEqualTo("ROTATED_OUT");
    }

    private static long inAnHour() {
        return Instant.now().getEpochSecond() + 3600;
    }

    /** Sends half of a change, waits until the other thing is done, and sends the rest. */
    private String slowly(String body, Runnable meanwhile) throws IOException {
        URI uri = keycloak.adminUri(CrmDemo.REALM, key.path());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "PUT " + uri.getRawPath() + " HTTP/1.1\r\nHost: " + uri.getAuthority()
                + "\r\nConnection: close\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + keycloak.adminToken() + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(bytes, 0, 5);
            out.flush();
            meanwhile.run();
            out.write(bytes, 5, bytes.length - 5);
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package io.github.keysandpasses.tests.passlogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.mail.MailServer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.TwoNodes;
import io.github.keysandpasses.tests.server.WithTwoNodes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The limit of one address holds over all nodes, and the address is the one that the trusted proxy names. */
@Tag("slow")
@Tag("zip")
@TestInstance(Lifecycle.PER_CLASS)
@WithTwoNodes
class RegistrationsAtTwoNodesIT {
    private static final int AT_ONCE = 24;

    @AutoClose
    static final MailServer MAIL = new MailServer();

    private TwoNodes nodes;

    @BeforeAll
    void start(TwoNodes shared) {
        nodes = shared;
    }

    @Test
    void ofManyAtOnceAtTwoNodesNoMoreRegisterThanOneByOneAndAnotherAddressGoesOn() {
        try (CustomerRealm realm = realm(5)) {
            List<PassBrowser.Tab> tabs = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> tab(realm, "203.0.113.7"))
                    .toList();
            assertThat(atOnce(tabs)).isEqualTo(5);
            assertThat(realm.admin().get("/users/count").intValue()).isEqualTo(5);
            assertThat(registers(realm, "203.0.113.7")).isFalse();
            assertThat(registers(realm, "203.0.113.8")).isTrue();
        }
    }

    @Test
    void whoHasAnIpv6NetworkIsOneAndWhoHasManyIsTen() {
        try (CustomerRealm realm = realm(1)) {
            assertThat(registers(realm, "2001:db8:1:1::1")).isTrue();
            assertThat(registers(realm, "2001:db8:1:1:ffff::2")).isFalse();
            for (int network = 2; network <= 10; network++) {
                assertThat(registers(realm, "2001:db8:1:" + network + "::1"))
                        .as("network %s", network)
                        .isTrue();
            }
            assertThat(registers(realm, "2001:db8:1:b::1")).isFalse();
            assertThat(registers(realm, "2001:db8:2:1::1")).isTrue();
        }
    }

    private CustomerRealm realm(int registrationsPerSource) {
        CustomerRealm realm = new CustomerRealm(
                nodes.first(), MAIL, "limits", Map.of("registrationsPerSource", registrationsPerSource));
        // What comes from outside must else come by TLS.
        realm.admin().change("", Map.of("sslRequired", "none"));
        return realm;
    }

    private PassBrowser.Tab tab(CustomerRealm realm, String address) {
        return realm.register(new PassBrowser(nodes.first(), realm.name(), "X-Forwarded-For", address));
    }

    private boolean registers(CustomerRealm realm, String address) {
        return tab(realm, address)
                .send(CustomerRealm.form(CustomerRealm.address()))
                .asksFor("verificationCode");
    }

    private long atOnce(List<PassBrowser.Tab> tabs) {
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<CompletableFuture<PassBrowser.Tab>> sent = IntStream.range(0, tabs.size())
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> send(tabs.get(i), i), people))
                    .toList();
            return sent.stream()
                    .map(CompletableFuture::join)
                    .filter(tab -> tab.asksFor("verificationCode"))
                    .count();
        } finally {
            people.shutdownNow();
        }
    }

    private PassBrowser.Tab send(PassBrowser.Tab tab, int i) {
        RunningKeycloak node = i % 2 == 0 ? nodes.first() : nodes.second();
        return tab.sendAt(node, CustomerRealm.form(CustomerRealm.address()));
    }
}

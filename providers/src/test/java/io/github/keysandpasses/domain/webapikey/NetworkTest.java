package io.github.keysandpasses.domain.webapikey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks in CIDR notation, and the addresses in them. */
class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255",
        "10.1.2.3, 10.1.2.3",
        "10.1.2.3/32, 10.1.2.3",
        "0.0.0.0/0, 203.0.113.7",
        "192.168.1.128/25, 192.168.1.129",
        "10.0.0.0/8, ::ffff:10.1.2.3",
        "2001:db8::/32, 2001:db8:ffff::1",
        "2001:db8::/33, 2001:0db8:7fff::1",
        "::1, 0:0:0:0:0:0:0:1",
        "fe80::/10, fe80::1%eth0",
        "::/0, 2001:db8::1",
    })
    void anAddressInTheNetwork(String network, String address) {
        assertThat(network(network).contains(address)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 11.0.0.0",
        "10.1.2.3, 10.1.2.4",
        "192.168.1.128/25, 192.168.1.127",
        "0.0.0.0/0, ::1",
        "::/0, 10.0.0.1",
        "2001:db8::/33, 2001:db8:8000::1",
        "10.0.0.0/8, localhost",
        "10.0.0.0/8, 10.1.2",
        "10.0.0.0/8, ''",
    })
    void anAddressElsewhereOrNoAddressAtAll(String network, String address) {
        assertThat(network(network).contains(address)).isFalse();
        assertThat(network(network).contains(null)).isFalse();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "10.0.0.1/8",
                "10.0.0/8",
                "10.0.0.0/",
                "/8",
                "10.0.0.0/-1",
                "10.0.0.0/255.0.0.0",
                "10.0.0.0-10.0.0.9",
                "10.0.0.0/8,11.0.0.0/8",
                " 10.0.0.0/8",
                "010.0.0.0/8",
                "0x0a.0.0.0/8",
                "167772160",
                "localhost",
                "example.org/8",
                "*",
                "2001:db8::/129",
                "2001:db8::1/32",
                "2001:db8:::/32",
                "fe80::1%eth0",
                "10.0.0.0/8\n",
                "10.0.0.0/٨",
                "１０.0.0.0/8",
                "<script>",
                "1.2.3.4/08888"
            })
    void whatIsNoNetwork(String text) {
        assertThat(Network.parse(text)).isEmpty();
    }

    @Test
    void aNetworkIsShownAsItWasWritten() {
        assertThat(network("2001:DB8::/32").text()).isEqualTo("2001:DB8::/32");
    }

    private static Network network(String text) {
        return Network.parse(text).orElseThrow();
    }
}

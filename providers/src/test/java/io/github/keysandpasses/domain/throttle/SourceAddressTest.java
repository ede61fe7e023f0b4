package io.github.keysandpasses.domain.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of one source are recognised as such, and nobody becomes another source at will. */
class SourceAddressTest {

    @Test
    void everyIpv4AddressIsASourceOfItsOwn() {
        assertThat(SourceAddress.of("192.0.2.1"))
                .isEqualTo(SourceAddress.of("192.0.2.1"))
                .isNotEqualTo(SourceAddress.of("192.0.2.2"))
                .isNotEqualTo(SourceAddress.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
        "2001:DB8:1:2::1, 2001:db8:0001:0002:0:0:0:9",
        "fe80::1%eth0, fe80::2%eth1",
        "::1, 0:0:0:0:0:0:0:1"
    })
    void anIpv6NetworkIsOneSource(String one, String other) {
        assertThat(SourceAddress.of(one))
                .isEqualTo(SourceAddress.of(other))
                .isNotEqualTo(SourceAddress.of("2001:db8:1:3::1"))
                .isNotEqualTo(SourceAddress.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"::ffff:192.0.2.1", "::FFFF:c000:201", "0:0:0:0:0:ffff:192.0.2.1"})
    void anIpv4AddressIsTheSameSourceInIpv6sClothes(String mapped) {
        assertThat(SourceAddress.of(mapped)).isEqualTo(SourceAddress.of("192.0.2.1"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "unknown",
                "_hidden",
                "example.org",
                "localhost",
                "256.1.1.1",
                "1.2.3",
                "1",
                "127.1",
                "0x7f.0.0.1",
                "cafe",
                "::1::",
                "12345::",
                ":",
                "1:2:3:4:5:6:7:8:9",
                ".:",
                "..a:b",
                "192.0.2.1, 192.0.2.2",
                "[::1]",
                "192.0.2.1:80"
            })
    void whatIsNoAddressIsUnknownAndNoNameServerIsAsked(String text) {
        assertThat(SourceAddress.of(text)).isEqualTo(SourceAddress.UNKNOWN);
    }
}

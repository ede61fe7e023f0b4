package io.github.keysandpasses.messaging.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A URL is taken apart once and strictly: what is checked is what is connected to. */
class TargetTest {

    @ParameterizedTest
    @CsvSource({
        "https://gateway.example.com,gateway.example.com,443,/,gateway.example.com",
        "https://gateway.example.com:8443/a/b?c=d,gateway.example.com,8443,/a/b?c=d,gateway.example.com:8443",
        "HTTPS://gateway.example.com/%41,gateway.example.com,443,/%41,gateway.example.com",
        "https://[2606:4700::1111]:444/x,2606:4700::1111,444,/x,[2606:4700::1111]:444"
    })
    void theUrlsPartsAreTheConnections(String url, String host, int port, String target, String header) {
        Target parsed = Target.parse(url, false).orElseThrow();
        assertThat(parsed.host()).isEqualTo(host);
        assertThat(parsed.port()).isEqualTo(port);
        assertThat(parsed.requestTarget()).isEqualTo(target);
        assertThat(parsed.hostHeader()).isEqualTo(header);
        assertThat(parsed.isTls()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gateway.example.com",
                "//gateway.example.com/",
                "/path",
                "ftp://gateway.example.com/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https:///path",
                "https://user@gateway.example.com/",
                "https://user:word@gateway.example.com/",
                "https://gateway.example.com@10.0.0.1/",
                "https://gateway.example.com#@10.0.0.1/",
                "https://gateway.example.com:0/",
                "https://gateway.example.com:99999/",
                "https://gateway.example.com\\@10.0.0.1/",
                "https://gateway.example.com/a b",
                "https://gateway.example.com/\r\nHost: other",
                "https://gäteway.example.com/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0177.0.0.1x/",
                "https://127.1/",
                "https://gate_way.example.com:x/",
                "http://gateway.example.com/"
            })
    void whatIsNoPlainHttpsUrlIsNoTarget(String url) {
        assertThat(Target.parse(url, false)).isEmpty();
        assertThat(Target.fault(url, false)).isPresent();
    }

    @Test
    void withoutTlsOnlyWhereItIsAllowed() {
        assertThat(Target.fault("http://gateway.example.com/", false))
                .hasValueSatisfying(fault -> assertThat(fault).contains("allowHttp"));
        assertThat(Target.parse("http://gateway.example.com/", true)
                        .orElseThrow()
                        .port())
                .isEqualTo(80);
        assertThat(Target.parse("ftp://gateway.example.com/", true)).isEmpty();
        assertThat(Target.parse("gopher://gateway.example.com/", true)).isEmpty();
    }

    @Test
    void anotherPathStaysAtTheSamePlace() {
        Target base = Target.parse("https://api.example.com:8443/base/", false).orElseThrow();
        Target call = base.with("/v3/send", "code=1%262");
        assertThat(call.host()).isEqualTo("api.example.com");
        assertThat(call.port()).isEqualTo(8443);
        assertThat(call.requestTarget()).isEqualTo("/base/v3/send?code=1%262");
    }

    @Test
    void whatMayBeASecretIsNotPrinted() {
        Target target = Target.parse("https://gateway.example.com/hook/s3cret?key=word", false)
                .orElseThrow();
        assertThat(target.toString()).isEqualTo("Target[gateway.example.com]");
    }
}

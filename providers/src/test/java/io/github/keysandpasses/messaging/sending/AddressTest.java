package io.github.keysandpasses.messaging.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.messaging.Channel;
import io.github.keysandpasses.messaging.Recipient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent to is one address and nothing else. */
class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"jane@example.com", "jane.doe+crm@mail.example.com", "jürgen@exämple.de", "o'neill@example.com"})
    void anAddressIsGood(String address) {
        assertThat(isGood(Channel.EMAIL, address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jane",
                "@example.com",
                "jane@",
                "jane@example.com\r\nBcc: x@example.com",
                "jane@example.com\u2028Bcc: x@example.com",
                "jane@example.com\u0085Bcc:x",
                "jane@example.com,x@example.com",
                "jane@example.com;x@example.com",
                "Jane <jane@example.com>",
                "\"jane\"@example.com",
                "jane@x@example.com",
                "jane@[127.0.0.1]",
                "jane @example.com"
            })
    void whatIsNotOneAddressIsNone(String address) {
        assertThat(isGood(Channel.EMAIL, address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+447700900123", "+12025550123"})
    void aNumberInE164IsGood(String number) {
        assertThat(isGood(Channel.PHONE, number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07700900123",
                "+44 7700900123",
                "+447700900123;ext=1",
                "jane@example.com",
                "+447700900123\n",
                "+0447700900123",
                "+442079",
                "+4477009001234567"
            })
    void anyOtherIsNone(String number) {
        assertThat(isGood(Channel.PHONE, number)).isFalse();
    }

    private static boolean isGood(Channel channel, String address) {
        return Address.isGood(new Recipient(null, channel, address, null, null));
    }
}

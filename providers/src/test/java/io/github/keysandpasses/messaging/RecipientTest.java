package io.github.keysandpasses.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who a message is for, and what is in it, is never printed in full. */
class RecipientTest {

    @ParameterizedTest
    @CsvSource({
        "EMAIL,jane.doe@example.com,j***@example.com",
        "EMAIL,jo@example.com,***@example.com",
        "EMAIL,no-address,***",
        "EMAIL,\"a@b\"@example.com,\"***@example.com",
        "PHONE,+447700900123,+44***23",
        "PHONE,+1234567,***",
        "PHONE,,***"
    })
    void anAddressIsMasked(Channel channel, String address, String masked) {
        assertThat(MaskedAddress.of(channel, address == null ? "" : address)).isEqualTo(masked);
    }

    @Test
    void whatCannotBePrintedIsNotShownEither() {
        assertThat(MaskedAddress.of(Channel.EMAIL, "jane@exam\nple.com")).isEqualTo("j***@exam?ple.com");
        assertThat(MaskedAddress.of(Channel.PHONE, "+44770090012\r")).isEqualTo("+44***2?");
    }

    @Test
    void twoAddressesAreOneOnlyOnOneChannel() {
        Recipient mail = new Recipient(null, Channel.EMAIL, "Jane@example.com", null, null);
        assertThat(mail.reachesTheSame(new Recipient("id", Channel.EMAIL, "jane@example.com", "Jane", Locale.ENGLISH)))
                .isTrue();
        assertThat(mail.reachesTheSame(new Recipient(null, Channel.PHONE, "jane@example.com", null, null)))
                .isFalse();
        assertThat(mail.reachesTheSame(new Recipient(null, Channel.EMAIL, "joan@example.com", null, null)))
                .isFalse();
    }

    @Test
    void theLengthOfWhatIsHiddenCannotBeSeen() {
        assertThat(MaskedAddress.of(Channel.EMAIL, "jane@example.com"))
                .isEqualTo(MaskedAddress.of(Channel.EMAIL, "jonathan.livingston@example.com"));
    }

    @Test
    void aMessagePrintsNeitherAddressNorValues() {
        CustomerMessage message = new CustomerMessage(
                MessageKind.VERIFICATION_CODE,
                new Recipient("id", Channel.EMAIL, "jane.doe@example.com", "Jane", Locale.ENGLISH),
                Map.of(MessageTag.VERIFICATION_CODE, "123456"));
        assertThat(message.toString()).contains("VERIFICATION_CODE").doesNotContain("123456", "jane", "Jane");
        assertThat(message.to().toString()).doesNotContain("jane", "Jane");
    }

    @Test
    void theTagsAreThoseOfTheManualAndUsableInTemplates() {
        assertThat(MessageTag.NUMBER.crmName()).isEqualTo("access_token.number");
        assertThat(MessageTag.ACCOUNT_NAME.crmName()).isEqualTo("accounts_receivable.name");
        assertThat(MessageTag.values())
                .extracting(MessageTag::variable)
                .containsExactly(
                        "number",
                        "identifier",
                        "pass_code",
                        "verification_code",
                        "accounts_receivable_name",
                        "authentication_code",
                        "one_time_password",
                        "minutes");
    }
}

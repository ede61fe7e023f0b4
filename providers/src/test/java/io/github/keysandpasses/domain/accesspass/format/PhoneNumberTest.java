package io.github.keysandpasses.domain.accesspass.format;

import static io.github.keysandpasses.domain.accesspass.format.IdentifierFormat.PHONE;
import static io.github.keysandpasses.domain.accesspass.format.TestRules.chosen;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Phone numbers as identifiers. */
class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "+442079460000, +442079460000",
        "+44 20 7946 0000, +442079460000",
        "0044 20 7946-0000, +442079460000",
        "' +1 (555) 010.1234 ', +15550101234",
        "+49\u2011170\u20131234567, +491701234567",
        "＋４９ １７０ １２３４５６７, +491701234567",
        "+٤٩١٧٠١٢٣٤٥٦٧, +491701234567",
        "(+44) 20 79460000, +442079460000",
        "+12345678, +12345678",
        "+123456789012345, +123456789012345"
    })
    void aNumberWithItsCountryIsOneHoweverItIsWritten(String typed, String number) {
        Identifier identifier = granted(Identifier.parse(typed, chosen(PHONE)));
        assertThat(identifier.text()).isEqualTo(number);
        assertThat(identifier.key()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0170 1234567",
                "1701234567",
                "+1234567",
                "+1234567890123456",
                "+0491701234567",
                "000491701234567",
                "+49 (0)170 1234567",
                "+49+170123456",
                "++491701234567",
                "49+1701234567",
                "+49170123456a",
                "+49 170 12345 ext 7",
                "tel:+491701234567",
                "+49,1701234567",
                "+",
                "00",
                "anna@shop.example"
            })
    void whatIsNoNumberOrWouldBeAGuessIsRefused(String typed) {
        assertRefused(Identifier.parse(typed, chosen(PHONE)), RefusalReason.PASS_IDENTIFIER_NO_PHONE);
    }
}

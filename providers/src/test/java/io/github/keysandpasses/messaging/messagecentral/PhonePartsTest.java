package io.github.keysandpasses.messaging.messagecentral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number in E.164 has its calling code in front, of one, two or three digits. */
class PhonePartsTest {

    @ParameterizedTest
    @CsvSource({
        "+12025550123,1,2025550123",
        "+79161234567,7,9161234567",
        "+447700900123,44,7700900123",
        "+4915112345678,49,15112345678",
        "+919876543210,91,9876543210",
        "+35799123456,357,99123456",
        "+971501234567,971,501234567",
        "+85291234567,852,91234567",
        "+21201234567,212,01234567",
        "+390612345678,39,0612345678"
    })
    void itIsTakenApartThere(String phone, String code, String national) {
        assertThat(PhoneParts.of(phone)).hasValue(new PhoneParts(code, national));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "447700900123",
                "+0447700900123",
                "+44 7700 900123",
                "+44",
                "+1234567890123456",
                "+44770090012&code=1",
                "+４４7700900123",
                "",
                "+447700900123\n"
            })
    void whatIsNotInE164IsNoNumber(String phone) {
        assertThat(PhoneParts.of(phone)).isEmpty();
    }
}

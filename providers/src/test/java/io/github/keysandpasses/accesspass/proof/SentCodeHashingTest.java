package io.github.keysandpasses.accesspass.proof;

import static io.github.keysandpasses.domain.code.CodePurpose.ONE_TIME_PASSWORD;
import static io.github.keysandpasses.domain.code.CodePurpose.PASS_CODE_RESET;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.messaging.Channel;
import io.github.keysandpasses.messaging.Recipient;
import io.github.keysandpasses.secret.TestSecrets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is stored of a code is good for its pass, its purpose and its realm alone; an address is one in all its spellings. */
class SentCodeHashingTest {

    private static final String OLD = "another secret of 32 characters!";

    private final SentCodeHashing hashing = hashing("realm");

    @Test
    void theSameDigitsAreAnotherCodeForWhateverElse() {
        assertThat(Stream.of(
                        hashing.code("pass", ONE_TIME_PASSWORD, "123456"),
                        hashing.code("other", ONE_TIME_PASSWORD, "123456"),
                        hashing.code("pass", PASS_CODE_RESET, "123456"),
                        hashing.code("pass", ONE_TIME_PASSWORD, "123457"),
                        hashing("elsewhere").code("pass", ONE_TIME_PASSWORD, "123456"),
                        hashing.address(mail("123456"))))
                .doesNotHaveDuplicates()
                .noneMatch(stored -> stored.contains("123456"));
    }

    @Test
    void anAddressIsOneHoweverItIsSpelt() {
        assertThat(hashing.address(mail("Jane@EXAMPLE.com"))).isEqualTo(hashing.address(mail("jane@example.com")));
        assertThat(hashing.address(phone("+447700900123"))).isNotEqualTo(hashing.address(phone("+447700900124")));
        assertThat(hashing("elsewhere").address(mail("jane@example.com")))
                .isNotEqualTo(hashing.address(mail("jane@example.com")));
    }

    @Test
    void aCodeOnItsWayStaysGoodWhenTheServersSecretChanges() {
        SentCodeHashing before = new SentCodeHashing(TestSecrets.keyedHash(OLD), "realm");
        assertThat(hashing.candidates("pass", ONE_TIME_PASSWORD, "123456"))
                .contains(before.code("pass", ONE_TIME_PASSWORD, "123456"))
                .contains(hashing.code("pass", ONE_TIME_PASSWORD, "123456"));
        assertThat(hashing.addresses(mail("jane@example.com")))
                .contains(before.address(mail("jane@example.com")), hashing.address(mail("jane@example.com")));
    }

    private static SentCodeHashing hashing(String realm) {
        return new SentCodeHashing(TestSecrets.keyedHash("a server secret of 32 characters", OLD), realm);
    }

    private static Recipient mail(String address) {
        return new Recipient(null, Channel.EMAIL, address, null, null);
    }

    private static Recipient phone(String number) {
        return new Recipient(null, Channel.PHONE, number, null, null);
    }
}

package io.github.keysandpasses.domain.accesspass.format;

import static io.github.keysandpasses.domain.accesspass.format.TestRules.generators;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made by chance meets the rules it was made by, whatever they are. */
class PassGeneratorTest {

    @Test
    void everyPassCodeMeetsItsRulesAndHasSixCharactersAtLeast() {
        TestRules.minima()
                .filter(minima -> minima.length() >= 4)
                .forEach(minima -> generators().forEach(generator -> {
                    PassCodeRules rules = new PassCodeRules(
                            true, minima.length(), minima.letters(), minima.digits(), minima.specials());
                    String made = generator.passCode(rules).reveal();
                    assertThat(granted(PassCodeText.parse(made, rules)).reveal())
                            .isEqualTo(made);
                    assertThat(made).hasSize(Math.max(6, minima.total())).doesNotContainPattern("[0O1lI]");
                }));
    }

    @ParameterizedTest
    @EnumSource
    void everyAuthenticationCodeMeetsItsRulesAndHas128BitsAtLeast(AuthenticationCodeFormat format) {
        TestRules.minima()
                .forEach(minima -> generators().forEach(generator -> {
                    AuthenticationCodeRules rules = new AuthenticationCodeRules(
                            true, format, minima.length(), minima.letters(), minima.digits(), minima.specials());
                    if (isPossible(settings(IdentifierRules.DEFAULTS, rules))) {
                        AuthenticationCode made = generator.authenticationCode(rules);
                        assertThat(made.bits()).isGreaterThanOrEqualTo(128);
                        assertThat(granted(AuthenticationCode.parse(made.reveal(), rules))
                                        .reveal())
                                .isEqualTo(made.reveal());
                    }
                }));
    }

    @ParameterizedTest
    @EnumSource(names = {"NUMBER", "ID"})
    void everyIdentifierMeetsItsRules(IdentifierCreation creation) {
        TestRules.minima()
                .forEach(minima -> generators().forEach(generator -> {
                    IdentifierRules rules = new IdentifierRules(
                            creation,
                            IdentifierFormat.EMAIL,
                            minima.length(),
                            minima.letters(),
                            minima.digits(),
                            minima.specials());
                    if (isPossible(settings(rules, AuthenticationCodeRules.DEFAULTS))) {
                        Identifier made = generator.identifier(rules);
                        assertThat(granted(Identifier.parse(made.text(), rules)))
                                .isEqualTo(made);
                        assertThat(made.text())
                                .matches(creation == IdentifierCreation.NUMBER ? "[1-9][0-9]{9,}" : "[A-Z2-9]{12,}");
                    }
                }));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8, 9, 10})
    void aVerificationCodeHasItsDigits(int digits) {
        generators()
                .forEach(generator -> assertThat(generator.verificationCode(new VerificationCodeRules(digits, 300, 5)))
                        .matches("[0-9]{" + digits + "}"));
    }

    @Test
    void aNumberIsAtAndTenDigits() {
        assertThat(new PassGenerator(bound -> 0).number()).isEqualTo("AT0000000000");
        generators().forEach(generator -> assertThat(generator.number()).matches("AT[0-9]{10}"));
    }

    @Test
    void aVerificationCodeMayBeginWithZeros() {
        assertThat(new PassGenerator(bound -> 0).verificationCode(VerificationCodeRules.DEFAULTS))
                .isEqualTo("000000");
    }

    @Test
    void noPassCodeIsMadeThatContainsItsIdentifier() {
        Identifier identifier = granted(Identifier.parse("AAAAAA", TestRules.freeText()));
        AtomicInteger draws = new AtomicInteger();
        IntUnaryOperator firstAlwaysZero = bound -> draws.getAndIncrement() < 11 ? 0 : 1;
        assertThat(new PassGenerator(firstAlwaysZero)
                        .passCode(PassCodeRules.DEFAULTS, identifier)
                        .reveal())
                .doesNotContain("AAAAAA");
        assertThatIllegalStateException()
                .isThrownBy(() -> new PassGenerator(bound -> 0).passCode(PassCodeRules.DEFAULTS, identifier))
                .withMessageNotContaining("AAA");
    }

    @Test
    void anIdentifierThatIsChosenIsNotMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PassGenerator(bound -> 0).identifier(IdentifierRules.DEFAULTS));
    }

    @Test
    void everyCharacterIsAsLikelyAsAnyOtherOfItsKindAtEveryPlace() {
        PassGenerator generator = new PassGenerator(new Random(1)::nextInt);
        PassCodeRules rules = new PassCodeRules(true, 6, 1, 1, 1);
        Map<Integer, Integer> specialsAt = new HashMap<>();
        int rounds = 12_000;
        IntStream.range(0, rounds).forEach(i -> {
            String made = generator.passCode(rules).reveal();
            IntStream.range(0, 6)
                    .filter(place -> Characters.isSpecial(made.charAt(place)))
                    .forEach(place -> specialsAt.merge(place, 1, Integer::sum));
        });
        assertThat(specialsAt).hasSize(6);
        specialsAt.values().forEach(count -> assertThat(count).isCloseTo(rounds / 6, within(200)));
    }

    private static PassSettings settings(IdentifierRules identifier, AuthenticationCodeRules code) {
        return new PassSettings(identifier, PassCodeRules.DEFAULTS, code, VerificationCodeRules.DEFAULTS, false, false);
    }

    private static boolean isPossible(PassSettings settings) {
        return settings.fault().isEmpty();
    }
}

package io.github.keysandpasses.accesspass.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.accesspass.format.AuthenticationCodeFormat;
import io.github.keysandpasses.domain.accesspass.format.AuthenticationCodeRules;
import io.github.keysandpasses.domain.accesspass.format.IdentifierCreation;
import io.github.keysandpasses.domain.accesspass.format.IdentifierFormat;
import io.github.keysandpasses.domain.accesspass.format.IdentifierRules;
import io.github.keysandpasses.domain.accesspass.format.PassCodeRules;
import io.github.keysandpasses.domain.accesspass.format.PassGenerator;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import io.github.keysandpasses.domain.accesspass.format.VerificationCodeRules;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keycloak.models.UserModel;

/** What is chosen and what is generated of a new pass (CRM.COM V4 manual, <em>Applying access token settings</em>). */
class PassPartsTest {

    private static final String ADDRESS = "maria@test.example";
    private static final String PASS_CODE = "zebra-4711-lamp";
    private static final IdentifierRules ADDRESSES =
            new IdentifierRules(IdentifierCreation.NONE, IdentifierFormat.EMAIL, 1, 0, 0, 0);
    private static final IdentifierRules NUMBERS =
            new IdentifierRules(IdentifierCreation.NUMBER, IdentifierFormat.NUMBER, 8, 0, 0, 0);
    private static final PassCodeRules CHOSEN = new PassCodeRules(false, 8, 0, 0, 0);
    private static final PassCodeRules MADE = new PassCodeRules(true, 8, 0, 0, 0);

    @Test
    void whatIsChosenIsTakenAndTheAuthenticationCodeIsMade() {
        PassParts parts = granted(settle(wanted(ADDRESS, PASS_CODE), rules(ADDRESSES, CHOSEN, false), false));
        assertThat(parts.identifier().text()).isEqualTo(ADDRESS);
        assertThat(parts.passCodeGenerated()).isFalse();
        assertThat(parts.authenticationCodeGenerated()).isTrue();
        assertThat(parts.authenticationCode().bits()).isGreaterThanOrEqualTo(128);
        assertThat(parts.toString()).doesNotContain(PASS_CODE).doesNotContain(ADDRESS);
    }

    @Test
    void whatTheRulesMakeCannotBeChosen() {
        PassSettings made = rules(NUMBERS, MADE, false);
        assertRefused(settle(wanted("12345678", null), made, false), RefusalReason.PASS_IDENTIFIER_GENERATED);
        assertRefused(settle(wanted(null, PASS_CODE), made, false), RefusalReason.PASS_CODE_GENERATED);
        PassParts parts = granted(settle(wanted(null, null), made, false));
        assertThat(parts.identifier().text()).matches("\\d{8,}");
        assertThat(parts.passCodeGenerated()).isTrue();
    }

    @Test
    void aPassCodeIsMadeForNobodyUnlessSomebodyIsThereToGetIt() {
        NewPass stock = new NewPass(null, null, null, null, null, null, null, List.of(), Map.of(), Optional.empty());
        assertRefused(settle(stock, rules(NUMBERS, MADE, false), false), RefusalReason.PASS_OWNER_REQUIRED);
    }

    @Test
    void anIdentifierNeedsAPassCodeUnlessTheOwnerWillChooseOneWithTheirCode() {
        PassSettings rules = rules(ADDRESSES, CHOSEN, false);
        assertRefused(settle(wanted(ADDRESS, null), rules, false), RefusalReason.PASS_CODE_REQUIRED);
        assertThat(granted(settle(wanted(ADDRESS, null), rules, true)).passCode())
                .isNull();
        assertRefused(settle(wanted(ADDRESS, "short"), rules, true), RefusalReason.PASS_CODE_TOO_SHORT);
    }

    @Test
    void withoutAnIdentifierThereIsNoPassCodeAndBothOnlyWhereTheRulesAllowNone() {
        PassSettings none = rules(ADDRESSES, CHOSEN, true);
        assertThat(granted(settle(wanted(null, null), none, false)).identifier())
                .isNull();
        assertRefused(settle(wanted(null, PASS_CODE), none, false), RefusalReason.PASS_CODE_WITHOUT_IDENTIFIER);
        assertRefused(
                settle(wanted(null, null), rules(ADDRESSES, CHOSEN, false), false),
                RefusalReason.PASS_IDENTIFIER_REQUIRED);
    }

    @Test
    void whoKnowsTheIdentifierMustNotKnowThePassCode() {
        assertRefused(
                settle(wanted(ADDRESS, "maria-4711-lamp"), rules(ADDRESSES, CHOSEN, false), false),
                RefusalReason.PASS_CODE_LIKE_IDENTIFIER);
    }

    @Test
    void anAuthenticationCodeThatIsBroughtAlongMeetsTheRulesToo() {
        PassSettings numbers = new PassSettings(
                ADDRESSES,
                CHOSEN,
                new AuthenticationCodeRules(false, AuthenticationCodeFormat.NUMBER, 8, 0, 0, 0),
                VerificationCodeRules.DEFAULTS,
                true,
                false);
        assertRefused(settle(brought("card-12345"), numbers, false), RefusalReason.PASS_AUTHENTICATION_CODE_NO_NUMBER);
        assertRefused(settle(brought("1234567"), numbers, false), RefusalReason.PASS_AUTHENTICATION_CODE_TOO_SHORT);
        PassParts parts = granted(settle(brought("35799123456"), numbers, false));
        assertThat(parts.authenticationCodeGenerated()).isFalse();
        assertThat(parts.authenticationCode().reveal()).isEqualTo("35799123456");
    }

    private static NewPass brought(String authenticationCode) {
        return new NewPass(
                null, null, null, null, authenticationCode, null, null, List.of(), Map.of(), Optional.empty());
    }

    private static Verdict<PassParts> settle(NewPass wanted, PassSettings rules, boolean pending) {
        return PassParts.of(wanted, rules, new PassGenerator(new Random(1)::nextInt), pending);
    }

    private static NewPass wanted(String identifier, String passCode) {
        UserModel somebody = (UserModel) Proxy.newProxyInstance(
                PassPartsTest.class.getClassLoader(), new Class<?>[] {UserModel.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        return NewPass.of(somebody, identifier, passCode);
    }

    private static PassSettings rules(IdentifierRules identifier, PassCodeRules passCode, boolean allowNone) {
        return new PassSettings(
                identifier,
                passCode,
                AuthenticationCodeRules.DEFAULTS,
                VerificationCodeRules.DEFAULTS,
                allowNone,
                false);
    }

    private static PassParts granted(Verdict<PassParts> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Granted.class);
        return ((Verdict.Granted<PassParts>) verdict).value();
    }

    private static void assertRefused(Verdict<PassParts> verdict, RefusalReason reason) {
        assertThat(verdict).isEqualTo(Verdict.refused(reason));
    }
}

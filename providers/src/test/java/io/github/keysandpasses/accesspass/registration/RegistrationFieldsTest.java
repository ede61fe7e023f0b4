package io.github.keysandpasses.accesspass.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.accesspass.format.AuthenticationCodeRules;
import io.github.keysandpasses.domain.accesspass.format.IdentifierCreation;
import io.github.keysandpasses.domain.accesspass.format.IdentifierFormat;
import io.github.keysandpasses.domain.accesspass.format.IdentifierRules;
import io.github.keysandpasses.domain.accesspass.format.PassCodeRules;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import io.github.keysandpasses.domain.accesspass.format.VerificationCodeRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page asks for what the rules leave to people, and for an e-mail address once. */
class RegistrationFieldsTest {

    @ParameterizedTest
    @CsvSource({
        "NONE,EMAIL,false,email",
        "NONE,PHONE,true,passIdentifier",
        "NONE,NUMBER,true,passIdentifier",
        "NONE,FREE_TEXT,true,passIdentifier",
        "NUMBER,EMAIL,false,passIdentifier",
        "ID,FREE_TEXT,false,passIdentifier"
    })
    void theIdentifierIsAskedForWhereItIsChosen(
            IdentifierCreation creation, IdentifierFormat format, boolean asked, String field) {
        RegistrationFields fields = RegistrationFields.of(rules(creation, format, false));
        assertThat(fields.asksIdentifier()).isEqualTo(asked);
        assertThat(fields.identifierField()).isEqualTo(field);
        assertThat(fields.asksPassCode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"NONE", "NUMBER"})
    void aGeneratedPassCodeIsNotAskedFor(IdentifierCreation creation) {
        assertThat(RegistrationFields.of(rules(creation, IdentifierFormat.EMAIL, true))
                        .asksPassCode())
                .isFalse();
    }

    @Test
    void anIdentifierIsNeededUnlessTheRulesAllowNone() {
        assertThat(RegistrationFields.of(rules(IdentifierCreation.NONE, IdentifierFormat.PHONE, false))
                        .identifierNeeded())
                .isTrue();
        assertThat(RegistrationFields.of(rules(IdentifierCreation.NONE, IdentifierFormat.PHONE, false, true))
                        .identifierNeeded())
                .isFalse();
    }

    private static PassSettings rules(IdentifierCreation creation, IdentifierFormat format, boolean automatic) {
        return rules(creation, format, automatic, false);
    }

    private static PassSettings rules(
            IdentifierCreation creation, IdentifierFormat format, boolean automatic, boolean allowNone) {
        return new PassSettings(
                new IdentifierRules(creation, format, 3, 0, 0, 0),
                new PassCodeRules(automatic, 8, 0, 0, 0),
                AuthenticationCodeRules.DEFAULTS,
                VerificationCodeRules.DEFAULTS,
                allowNone,
                false);
    }
}

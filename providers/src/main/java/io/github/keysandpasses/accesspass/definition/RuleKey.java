package io.github.keysandpasses.accesspass.definition;

import io.github.keysandpasses.domain.accesspass.format.AuthenticationCodeFormat;
import io.github.keysandpasses.domain.accesspass.format.IdentifierCreation;
import io.github.keysandpasses.domain.accesspass.format.IdentifierFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.provider.ProviderConfigProperty;

/** What the settings are called, in the components and, as paths of members, in the admin REST API. */
final class RuleKey {

    static final String ALTERNATIVE_CODE = "alternativeCode";
    static final String DESCRIPTION = "description";

    static final String IDENTIFIER_CREATION = "identifier.creation";
    static final String IDENTIFIER_FORMAT = "identifier.format";
    static final String IDENTIFIER_MIN_LENGTH = "identifier.minLength";
    static final String IDENTIFIER_MIN_LETTERS = "identifier.minLetters";
    static final String IDENTIFIER_MIN_DIGITS = "identifier.minDigits";
    static final String IDENTIFIER_MIN_SPECIALS = "identifier.minSpecials";
    static final String PASS_CODE_AUTOMATIC = "passCode.automatic";
    static final String PASS_CODE_MIN_LENGTH = "passCode.minLength";
    static final String PASS_CODE_MIN_LETTERS = "passCode.minLetters";
    static final String PASS_CODE_MIN_DIGITS = "passCode.minDigits";
    static final String PASS_CODE_MIN_SPECIALS = "passCode.minSpecials";
    static final String AUTHENTICATION_CODE_AUTOMATIC = "authenticationCode.automatic";
    static final String AUTHENTICATION_CODE_FORMAT = "authenticationCode.format";
    static final String AUTHENTICATION_CODE_MIN_LENGTH = "authenticationCode.minLength";
    static final String AUTHENTICATION_CODE_MIN_LETTERS = "authenticationCode.minLetters";
    static final String AUTHENTICATION_CODE_MIN_DIGITS = "authenticationCode.minDigits";
    static final String AUTHENTICATION_CODE_MIN_SPECIALS = "authenticationCode.minSpecials";
    static final String VERIFICATION_CODE_DIGITS = "verificationCode.digits";
    static final String VERIFICATION_CODE_LIFE_SECONDS = "verificationCode.lifeSeconds";
    static final String VERIFICATION_CODE_TRIES = "verificationCode.tries";
    static final String ALLOW_NO_IDENTIFIER = "allowNoIdentifier";
    static final String DEACTIVATE_ON_LAST_UNLINK = "deactivateOnLastUnlink";

    static final String EFFECTIVE = "effective";
    static final String REQUIRE_VERIFICATION = "requireVerification";
    static final String PENDING_REGISTRATION_DAYS = "pendingRegistrationDays";
    static final String MAX_PASSES_PER_ACCOUNT = "maxPassesPerAccount";
    static final String ALWAYS_ONE_PASS = "alwaysOnePass";
    static final String CREATE_WITH_ACCOUNT = "createWithAccount";
    static final String CREATE_WITH_PARTICIPANT = "createWithParticipant";
    static final String MESSAGES_ASSIGNED_TO_ACCOUNT = "messages.assignedToAccount";
    static final String MESSAGES_ASSIGNED_TO_PARTICIPANT = "messages.assignedToParticipant";
    static final String LIMITS_REGISTRATIONS_PER_SOURCE = "limits.registrationsPerSource";
    static final String LIMITS_CODES_PER_SOURCE = "limits.codesPerSource";
    static final String LIMITS_PHONE_CODES = "limits.phoneCodes";

    /** What a classification has, in the order in which people read it. */
    static final List<ProviderConfigProperty> OF_CLASSIFICATION = List.of(
            text(ALTERNATIVE_CODE),
            text(DESCRIPTION),
            choice(IDENTIFIER_CREATION, IdentifierCreation.values()),
            choice(IDENTIFIER_FORMAT, IdentifierFormat.values()),
            text(IDENTIFIER_MIN_LENGTH),
            text(IDENTIFIER_MIN_LETTERS),
            text(IDENTIFIER_MIN_DIGITS),
            text(IDENTIFIER_MIN_SPECIALS),
            flag(PASS_CODE_AUTOMATIC),
            text(PASS_CODE_MIN_LENGTH),
            text(PASS_CODE_MIN_LETTERS),
            text(PASS_CODE_MIN_DIGITS),
            text(PASS_CODE_MIN_SPECIALS),
            flag(AUTHENTICATION_CODE_AUTOMATIC),
            choice(AUTHENTICATION_CODE_FORMAT, AuthenticationCodeFormat.values()),
            text(AUTHENTICATION_CODE_MIN_LENGTH),
            text(AUTHENTICATION_CODE_MIN_LETTERS),
            text(AUTHENTICATION_CODE_MIN_DIGITS),
            text(AUTHENTICATION_CODE_MIN_SPECIALS),
            text(VERIFICATION_CODE_DIGITS),
            text(VERIFICATION_CODE_LIFE_SECONDS),
            text(VERIFICATION_CODE_TRIES),
            flag(ALLOW_NO_IDENTIFIER),
            flag(DEACTIVATE_ON_LAST_UNLINK));

    /** What a definition has: the same, and more. */
    static final List<ProviderConfigProperty> OF_DEFINITION = Stream.concat(
                    OF_CLASSIFICATION.stream(),
                    Stream.of(
                            flag(EFFECTIVE),
                            flag(REQUIRE_VERIFICATION),
                            text(PENDING_REGISTRATION_DAYS),
                            text(MAX_PASSES_PER_ACCOUNT),
                            flag(ALWAYS_ONE_PASS),
                            flag(CREATE_WITH_ACCOUNT),
                            flag(CREATE_WITH_PARTICIPANT),
                            flag(MESSAGES_ASSIGNED_TO_ACCOUNT),
                            flag(MESSAGES_ASSIGNED_TO_PARTICIPANT),
                            text(LIMITS_REGISTRATIONS_PER_SOURCE),
                            text(LIMITS_CODES_PER_SOURCE),
                            text(LIMITS_PHONE_CODES)))
            .toList();

    private RuleKey() {}

    static Set<String> names(List<ProviderConfigProperty> properties) {
        return properties.stream().map(ProviderConfigProperty::getName).collect(Collectors.toUnmodifiableSet());
    }

    private static ProviderConfigProperty text(String key) {
        return new ProviderConfigProperty(key, key, null, ProviderConfigProperty.STRING_TYPE, null);
    }

    private static ProviderConfigProperty flag(String key) {
        return new ProviderConfigProperty(key, key, null, ProviderConfigProperty.BOOLEAN_TYPE, null);
    }

    private static ProviderConfigProperty choice(String key, Enum<?>[] options) {
        ProviderConfigProperty property =
                new ProviderConfigProperty(key, key, null, ProviderConfigProperty.LIST_TYPE, null);
        property.setOptions(Arrays.stream(options).map(Enum::name).toList());
        return property;
    }
}

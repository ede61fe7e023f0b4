package io.github.keysandpasses.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.keysandpasses.accesspass.form.ChosenPassCode;
import io.github.keysandpasses.accesspass.lifecycle.NewPass;
import io.github.keysandpasses.accesspass.lifecycle.PassChange;
import io.github.keysandpasses.admin.AccessPassOutput;
import io.github.keysandpasses.admin.BulkRevocationInput;
import io.github.keysandpasses.admin.ChosenPassCodeInput;
import io.github.keysandpasses.admin.MessagingInput;
import io.github.keysandpasses.admin.MessagingOutput;
import io.github.keysandpasses.admin.PassChangeInput;
import io.github.keysandpasses.admin.PassInput;
import io.github.keysandpasses.admin.ResetPassCodeOutput;
import io.github.keysandpasses.admin.VerificationInput;
import io.github.keysandpasses.admin.WebApiKeyInput;
import io.github.keysandpasses.admin.WebApiKeyOutput;
import io.github.keysandpasses.crmapi.wire.Envelope;
import io.github.keysandpasses.crmapi.wire.Token;
import io.github.keysandpasses.domain.code.CodePurpose;
import io.github.keysandpasses.domain.webapikey.PresentedWebApiKey;
import io.github.keysandpasses.domain.webapikey.ScannerReport;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.domain.webapikey.TestKeys;
import io.github.keysandpasses.messaging.messagecentral.Account;
import io.github.keysandpasses.messaging.settings.MessagingSettings;
import io.github.keysandpasses.storage.NamedWebApiKey;
import io.github.keysandpasses.storage.accesspass.PassCodeHash;
import io.github.keysandpasses.storage.accesspass.PassSecrets;
import io.github.keysandpasses.storage.accesspass.SentCode;
import io.github.keysandpasses.webapikey.exchange.ExchangeRequest;
import io.github.keysandpasses.webapikey.lifecycle.CreatedWebApiKey;
import io.github.keysandpasses.webapikey.lifecycle.HashedWebApiKey;
import io.github.keysandpasses.webapikey.lifecycle.HiddenKeyData;
import io.github.keysandpasses.webapikey.portability.DocumentSecret;
import io.github.keysandpasses.webapikey.portability.ImportedKey;
import io.github.keysandpasses.weblogin.LoginRequest;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A record prints all it holds unless it is told not to; those that hold a secret are told. */
class SecretsInRecordsTest {

    private static final PresentedWebApiKey KEY = TestKeys.ours(1);
    private static final String SECRET = KEY.reveal();

    static Stream<Record> recordsWithASecret() {
        StoredWebApiKey stored = TestKeys.stored();
        return Stream.of(
                new WebApiKeyInput("user", null, null, null, "name", null, null, null, null, null, SECRET),
                output(SECRET),
                new BulkRevocationInput(null, null, SECRET, null, null, true),
                new BulkRevocationInput(List.of(SECRET), null, null, null, null, true),
                new CreatedWebApiKey(stored, KEY),
                new ScannerReport.Finding.Key(1, KEY),
                new ExchangeRequest(null, KEY, Optional.empty(), null, List.of()),
                hidden(SECRET, null),
                hidden(null, SECRET),
                new DocumentSecret(SECRET, null, null, null, null),
                new DocumentSecret(null, null, SECRET, SECRET, null),
                new HashedWebApiKey(SECRET, List.of(SECRET), ""),
                NewPass.of(null, "identifier", SECRET),
                new PassChange.Part<>(true, SECRET),
                new PassInput(null, null, null, SECRET, SECRET, null, null, null, null, null),
                new PassChangeInput(null, SECRET, SECRET, null, null, null),
                new ChosenPassCodeInput(SECRET),
                new VerificationInput(SECRET, SECRET),
                new ResetPassCodeOutput(null, SECRET),
                shownPass(SECRET),
                new ChosenPassCode(SECRET, SECRET),
                new PassCodeHash(SECRET, ""),
                new PassSecrets("", new PassCodeHash(SECRET, SECRET), SECRET, ""),
                new SentCode("", CodePurpose.VERIFICATION, "", SECRET, SECRET, "", Instant.EPOCH, Instant.EPOCH),
                new NamedWebApiKey(stored, "name", SECRET),
                new ImportedKey(0, ImportedKey.Outcome.CREATED, null, "name", null, null, null, null, SECRET),
                new MessagingInput("", "", "", SECRET, "", "", SECRET, "", "", false, false),
                new MessagingOutput("", "", "", SECRET, "", "", SECRET, "", "", false, false),
                new MessagingSettings("", "", "", SECRET, "", "", SECRET, "", "", false, false),
                new Account(null, "", "", SECRET, "", ""),
                new LoginRequest("user", SECRET, Optional.empty(), "org", Optional.empty()),
                new LoginRequest("user", "", Optional.of(SECRET), "org", Optional.empty()),
                new Token(SECRET),
                Envelope.ok(new Token(SECRET)));
    }

    private static HiddenKeyData hidden(String importedKey, String hash) {
        return new HiddenKeyData(
                importedKey, hash, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static AccessPassOutput shownPass(String secret) {
        return new AccessPassOutput(
                "id",
                "number",
                null,
                null,
                null,
                null,
                "EFFECTIVE",
                null,
                true,
                true,
                128,
                null,
                null,
                null,
                List.of(),
                Map.of(),
                null,
                null,
                false,
                0,
                0,
                secret,
                secret);
    }

    private static WebApiKeyOutput output(String key) {
        return new WebApiKeyOutput(
                "id",
                "name",
                "user",
                "username",
                "USER",
                "username",
                "",
                true,
                "SYSTEMIC",
                "ACTIVE",
                true,
                true,
                null,
                null,
                null,
                null,
                null,
                0L,
                null,
                true,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                key);
    }

    @ParameterizedTest
    @MethodSource("recordsWithASecret")
    void printingARecordThatHoldsASecretDoesNotShowIt(Record withASecret) {
        assertThat(withASecret.toString()).doesNotContain(SECRET).doesNotContain(SECRET.substring(9));
    }

    @Test
    void whatIsStoredOfAKeyHasNoPlaceForASecret() {
        assertThat(TestKeys.stored().toString()).contains("SYSTEMIC");
        assertThat(Arrays.stream(StoredWebApiKey.class.getRecordComponents()).map(RecordComponent::getName))
                .doesNotContain("key", "secret", "hash");
    }

    @Test
    void everyRecordWithAPartNamedLikeASecretIsAmongThoseTested() {
        Set<Class<?>> tested = recordsWithASecret().map(Object::getClass).collect(Collectors.toSet());
        List<Class<?>> found = OurClasses.ALL.stream()
                .filter(JavaClass::isRecord)
                .map(SecretsInRecordsTest::load)
                .filter(SecretsInRecordsTest::hasAPartNamedLikeASecret)
                .toList();

        assertThat(found).isNotEmpty();
        assertThat(tested).containsAll(found);
    }

    private static boolean hasAPartNamedLikeASecret(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(part -> part.getType() == String.class || part.getType() == PresentedWebApiKey.class)
                .anyMatch(part -> part.getName()
                        .matches("(?i)(.*key|.*token|.*secret|.*hash|.*passcode|.*authenticationcode|password)"));
    }

    private static Class<?> load(JavaClass type) {
        return type.reflect();
    }
}

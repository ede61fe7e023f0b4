package io.github.keysandpasses.messaging.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.messaging.Channel;
import io.github.keysandpasses.messaging.CustomerMessage;
import io.github.keysandpasses.messaging.FailureReason;
import io.github.keysandpasses.messaging.MessageKind;
import io.github.keysandpasses.messaging.MessageTag;
import io.github.keysandpasses.messaging.Recipient;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.email.EmailException;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.FreeMarkerException;

/** Every kind of message has its texts in every language, and no customer writes them. */
class EmailTextTest {

    @ParameterizedTest
    @EnumSource
    void everyKindHasItsTemplatesAndItsWords(MessageKind kind) throws IOException {
        assertThat(resource("templates/html/" + EmailText.template(kind))).isNotNull();
        assertThat(resource("templates/text/" + EmailText.template(kind))).isNotNull();
        for (String language : new String[] {"en", "de"}) {
            Properties words = words(language);
            assertThat(words).containsKey(EmailText.subjectKey(kind));
            assertThat(words).containsKey("crmMail." + kind.label() + ".intro");
            assertThat(words).containsKey("crmMail." + kind.label() + ".note");
            assertThat(words).containsKey("crmText." + kind.label());
        }
    }

    @ParameterizedTest
    @CsvSource({"en", "de"})
    void noTextHasAnApostropheThatAMessageFormatWouldSwallow(String language) throws IOException {
        Properties words = words(language);
        assertThat(words.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("crmMail.") || key.startsWith("crmText."))
                        .map(words::getProperty))
                .isNotEmpty()
                .noneMatch(text -> text.contains("'"));
    }

    @Test
    void templatesHandNoValueToAMessageBecauseThereItWouldBeAPlaceholder() throws IOException {
        for (MessageKind kind : MessageKind.values()) {
            for (String form : new String[] {"html", "text"}) {
                assertThat(text("templates/" + form + "/" + EmailText.template(kind)))
                        .doesNotContain("msg(", "no_esc", "?interpret", "?eval");
            }
        }
        assertThat(text("templates/html/crm-mail.ftl")).doesNotContain("no_esc", "?interpret", "?eval");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You won: example.com/x",
                "http://example.com",
                "win.example.com",
                "<b>Jane</b>",
                "mail@example.com",
                "a name that goes on for so long that it is rather a message of its own"
            })
    void aNameThatInvitesToAWebPageIsLeftOut(String name) {
        assertThat(EmailText.variables(message(name)).get("name")).isEqualTo("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jane", "Dr. Jane O'Neill-Smith", "Müller, Jürgen", "李小龙"})
    void anyOtherNameIsUsed(String name) {
        assertThat(EmailText.variables(message(name)).get("name")).isEqualTo(name);
    }

    @Test
    void aSubjectIsOneLineWhateverTheRealmIsCalled() {
        assertThat(EmailText.realmName(realm("Loyalty\r\nBcc: eve@example.com", "loyalty")))
                .isEqualTo("Loyalty Bcc: eve@example.com");
        assertThat(EmailText.realmName(realm(" ", "loyalty"))).isEqualTo("loyalty");
    }

    private static RealmModel realm(String displayName, String name) {
        return (RealmModel) Proxy.newProxyInstance(
                EmailTextTest.class.getClassLoader(),
                new Class<?>[] {RealmModel.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getDisplayName" -> displayName;
                    case "getName" -> name;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void everyTagIsAVariableAndAMissingOneIsEmpty() {
        Map<String, Object> variables = EmailText.variables(message(null));
        Stream.of(MessageTag.values()).forEach(tag -> assertThat(variables).containsKey(tag.variable()));
        assertThat(variables).containsEntry("verification_code", "123456").containsEntry("pass_code", "");
        assertThat(variables).containsEntry("identifier", "two lines");
    }

    @Test
    void whatWentWrongIsToldByItsCausesNotByTheirWords() {
        assertThat(MailFailure.reason(new EmailException("x", new IOException(new SocketTimeoutException()))))
                .isEqualTo(FailureReason.TIMED_OUT);
        assertThat(MailFailure.reason(new EmailException("x", new RuntimeException(new ConnectException()))))
                .isEqualTo(FailureReason.UNREACHABLE);
        assertThat(MailFailure.reason(new EmailException("x", new RuntimeException("535 no"))))
                .isEqualTo(FailureReason.REJECTED);
        assertThat(MailFailure.reason(new EmailException("Invalid address"))).isEqualTo(FailureReason.ADDRESS_INVALID);
        assertThat(MailFailure.reason(
                        new EmailException("x", new FreeMarkerException("x", new IOException("no such template")))))
                .isEqualTo(FailureReason.INTERNAL_ERROR);
    }

    private static CustomerMessage message(String name) {
        return new CustomerMessage(
                MessageKind.VERIFICATION_CODE,
                new Recipient(null, Channel.EMAIL, "jane@example.com", name, null),
                Map.of(MessageTag.VERIFICATION_CODE, "123456", MessageTag.IDENTIFIER, "two\r\nlines"));
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream stream = resource("messages/messages_" + language + ".properties")) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return words;
    }

    private static String text(String name) throws IOException {
        try (InputStream stream = resource(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream resource(String name) {
        return EmailTextTest.class.getResourceAsStream("/theme-resources/" + name);
    }
}

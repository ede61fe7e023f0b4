package io.github.keysandpasses.messaging.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.messaging.Channel;
import io.github.keysandpasses.messaging.CustomerMessage;
import io.github.keysandpasses.messaging.MessageKind;
import io.github.keysandpasses.messaging.MessageTag;
import io.github.keysandpasses.messaging.Recipient;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a customer typed is text in a mail: never markup, never part of a template, never the name of one of its words. */
class MailTemplatesTest {

    @ParameterizedTest
    @EnumSource
    void everyKindCanBeRenderedInEveryLanguageWithAndWithoutValues(MessageKind kind) throws IOException {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            for (String value : new String[] {"", "123456"}) {
                assertThat(RenderedMail.html(message(kind, value), locale))
                        .contains("Shop &amp; Co")
                        .doesNotContain("crmMail", "${");
                assertThat(RenderedMail.text(message(kind, value), locale))
                        .contains("Shop & Co")
                        .doesNotContain("crmMail", "${", "<");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<a href=\"https://example.com\">win</a>",
                "${secretOfTheBundle}",
                "${realmName}",
                "<#assign x=1>${.data_model?keys?join(',')}",
                "{0}",
                "{9}",
                "it's",
                "\"><img src=x>"
            })
    void whatSomebodyTypedIsShownAsItIs(String typed) throws IOException {
        CustomerMessage message = message(MessageKind.PASS_ASSIGNED, typed);
        assertThat(RenderedMail.text(message, Locale.ENGLISH))
                .contains("Identifier: " + typed)
                .doesNotContain("not for customers");
        assertThat(RenderedMail.html(message, Locale.ENGLISH))
                .contains(">" + escaped(typed) + "<")
                .doesNotContain("not for customers", "<script", "<a href", "<img");
    }

    @ParameterizedTest
    @EnumSource(names = {"VERIFICATION_CODE", "ONE_TIME_PASSWORD", "PASS_CODE_RESET"})
    void aCodeStandsAloneInItsLineAndSaysHowLongItIsGood(MessageKind kind) throws IOException {
        assertThat(RenderedMail.text(message(kind, "987654"), Locale.ENGLISH).lines())
                .contains("    987654")
                .anyMatch(line -> line.startsWith("It is good for "));
        assertThat(RenderedMail.html(message(kind, "987654"), Locale.GERMAN))
                .contains("<strong>987654</strong>", "Er gilt");
    }

    @Test
    void aPassIsShownWithWhatItHasAndNoMore() throws IOException {
        CustomerMessage message = new CustomerMessage(
                MessageKind.PASS_ASSIGNED,
                to(),
                Map.of(MessageTag.NUMBER, "AT0000000001", MessageTag.PASS_CODE, "Abc-1234"));
        assertThat(RenderedMail.text(message, Locale.ENGLISH))
                .contains("Number: AT0000000001", "Pass code: Abc-1234")
                .doesNotContain("Identifier", "Authentication code");
        assertThat(RenderedMail.html(message, Locale.ENGLISH))
                .contains("<th scope=\"row\"", "AT0000000001")
                .doesNotContain("Identifier");
    }

    private static String escaped(String typed) {
        return typed.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static CustomerMessage message(MessageKind kind, String value) {
        Map<MessageTag, String> tags = new EnumMap<>(MessageTag.class);
        for (MessageTag tag : MessageTag.values()) {
            tags.put(tag, value);
        }
        return new CustomerMessage(kind, to(), tags);
    }

    private static Recipient to() {
        return new Recipient(null, Channel.EMAIL, "jane@example.com", "Jane", null);
    }
}

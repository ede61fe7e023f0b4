package io.github.keysandpasses.admin;

import io.github.keysandpasses.json.BodyFault;
import io.github.keysandpasses.messaging.Channel;
import io.github.keysandpasses.messaging.CustomerMessage;
import io.github.keysandpasses.messaging.MessageKind;
import io.github.keysandpasses.messaging.MessageTag;
import io.github.keysandpasses.messaging.Recipient;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Makes a test message of what an administrator sent. Its values are made up, so nobody learns anything from it. */
final class TestMessages {

    private static final int LONGEST_ADDRESS = 320;
    private static final Map<MessageTag, String> SAMPLES = Map.of(
            MessageTag.NUMBER, "AT0000000000",
            MessageTag.IDENTIFIER, "sample.customer",
            MessageTag.PASS_CODE, "Sample-1234",
            MessageTag.VERIFICATION_CODE, "123456",
            MessageTag.ONE_TIME_PASSWORD, "123456",
            MessageTag.AUTHENTICATION_CODE, "SAMPLE-CODE",
            MessageTag.ACCOUNT_NAME, "Sample Account",
            MessageTag.MINUTES, "5");

    private TestMessages() {}

    static CustomerMessage of(TestMessageInput input) {
        Channel channel = choice("channel", input.channel(), Channel.values(), Channel::label);
        MessageKind kind = choice(
                "kind",
                Objects.requireNonNullElse(input.kind(), MessageKind.TEST.label()),
                MessageKind.values(),
                MessageKind::label);
        return new CustomerMessage(kind, new Recipient(null, channel, address(input), null, locale(input)), SAMPLES);
    }

    private static String address(TestMessageInput input) {
        if (input.address() == null
                || input.address().isBlank()
                || input.address().length() > LONGEST_ADDRESS) {
            throw Refusals.bad(new BodyFault("address", "must be an e-mail address, or a phone number in E.164"));
        }
        return input.address();
    }

    private static Locale locale(TestMessageInput input) {
        try {
            return input.locale() == null
                    ? null
                    : new Locale.Builder().setLanguageTag(input.locale()).build();
        } catch (IllformedLocaleException e) {
            throw Refusals.bad(new BodyFault("locale", "must be a language, en or de-AT for example"));
        }
    }

    private interface Labelled<T> {
        String label(T value);
    }

    private static <T> T choice(String member, String sent, T[] values, Labelled<T> name) {
        return Arrays.stream(values)
                .filter(value -> name.label(value).equals(sent))
                .findFirst()
                .orElseThrow(() -> Refusals.bad(new BodyFault(
                        member,
                        "must be one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(values).map(name::label).toList()))));
    }
}

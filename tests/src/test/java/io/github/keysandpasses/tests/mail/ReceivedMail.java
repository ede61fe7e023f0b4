package io.github.keysandpasses.tests.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail as its recipient gets it. */
public final class ReceivedMail {
    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6,10}(?![0-9])");

    private final MimeMessage message;

    ReceivedMail(MimeMessage message) {
        this.message = message;
    }

    public String to() {
        return read(() -> message.getAllRecipients()[0].toString());
    }

    public String subject() {
        return read(message::getSubject);
    }

    /** The part for those who read plain text. */
    public String text() {
        return part("text/plain");
    }

    /** The part for those who read HTML. */
    public String html() {
        return part("text/html");
    }

    /** The first number of six to ten digits in the text: the code. */
    public String code() {
        Matcher found = CODE.matcher(text());
        if (!found.find()) {
            throw new AssertionError("no code in: " + text());
        }
        return found.group();
    }

    /** Every line of the header, as it came. */
    public List<String> headerLines() {
        return read(() -> Collections.list(message.getAllHeaderLines()));
    }

    private String part(String type) {
        return read(() -> {
            MimeMultipart parts = (MimeMultipart) message.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType(type)) {
                    return (String) part.getContent();
                }
            }
            throw new AssertionError("no part " + type);
        });
    }

    private interface Reading<T> {
        T read() throws MessagingException, IOException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.github.keysandpasses.admin;

import java.util.function.BiFunction;

/** What was sent, over what is there. */
final class Sent {

    private Sent() {}

    /** What was sent; if nothing was, what is there. */
    static <T> T or(T sent, T present) {
        return sent == null ? present : sent;
    }

    /** What is there with the parts that were sent. */
    static <I, T> T parts(I sent, T present, BiFunction<I, T, T> over) {
        return sent == null ? present : over.apply(sent, present);
    }

    /** The text that was sent, without blanks at its ends; if none was, the present one. */
    static String text(String sent, String present) {
        return sent == null ? present : sent.strip();
    }

    /** The same for what may be missing: an empty text takes it away. */
    static String optionalText(String sent, String present) {
        String text = text(sent, present);
        return text == null || text.isEmpty() ? null : text;
    }
}

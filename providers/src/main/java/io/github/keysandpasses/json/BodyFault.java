package io.github.keysandpasses.json;

/**
 * What is wrong with what somebody sent.
 *
 * @param member the member that is wrong, {@code restrictions.roles[1]} for example; empty: the whole body
 * @param rule what it must be
 */
public record BodyFault(String member, String rule) {

    /** The fault of a sentence whose first word is the member it is about. */
    public static BodyFault of(String sentence) {
        int end = sentence.indexOf(' ');
        return new BodyFault(sentence.substring(0, end), sentence.substring(end + 1));
    }

    /** One sentence for whoever sent it. */
    public String text() {
        return member.isEmpty() ? "The body " + rule : member + " " + rule;
    }
}

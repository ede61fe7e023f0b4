package io.github.keysandpasses.setup;

/**
 * What is wrong with settings of a set-up.
 *
 * @param member the member that is wrong, {@code names.claimsScope} or {@code keyClients[1]} for example; empty: the whole body
 * @param rule what it must be
 */
public record SetupFault(String member, String rule) {

    /** One sentence for whoever sent it. */
    public String text() {
        return member.isEmpty() ? "The body " + rule : member + " " + rule;
    }
}

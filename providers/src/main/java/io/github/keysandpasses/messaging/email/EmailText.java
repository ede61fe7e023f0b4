package io.github.keysandpasses.messaging.email;

import io.github.keysandpasses.messaging.CustomerMessage;
import io.github.keysandpasses.messaging.MessageKind;
import io.github.keysandpasses.messaging.MessageTag;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.keycloak.models.RealmModel;

/**
 * Which text a message has: a template for each kind, and messages. Values are variables of the template, which escapes them:
 * an argument of a message would not be safe, since Keycloak resolves placeholders in those.
 */
final class EmailText {

    private static final int LONGEST_NAME = 64;
    private static final Pattern INVITING = Pattern.compile("[/:@<>]|\\p{L}\\.\\p{L}");

    private EmailText() {}

    static String subjectKey(MessageKind kind) {
        return "crmMail." + kind.label() + ".subject";
    }

    static String template(MessageKind kind) {
        return "crm-" + kind.label().replace('_', '-') + ".ftl";
    }

    /** A subject is one line. */
    static String realmName(RealmModel realm) {
        String name = realm.getDisplayName() == null || realm.getDisplayName().isBlank()
                ? realm.getName()
                : realm.getDisplayName();
        return oneLine(name);
    }

    static Map<String, Object> variables(CustomerMessage message) {
        Map<String, Object> variables = new HashMap<>();
        for (MessageTag tag : MessageTag.values()) {
            variables.put(tag.variable(), oneLine(message.tags().getOrDefault(tag, "")));
        }
        variables.put("name", name(message.to().name()));
        return variables;
    }

    /**
     * Who registers chooses a name and an address, and the address may be somebody else's: a name that could be an invitation to
     * a web page is left out, so that our mail server sends nobody's advertisements.
     */
    private static String name(String name) {
        boolean good = name != null
                && name.length() <= LONGEST_NAME
                && !INVITING.matcher(name).find();
        return good ? oneLine(name) : "";
    }

    private static String oneLine(String value) {
        return value.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}

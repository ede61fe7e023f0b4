package io.github.keysandpasses.messaging.settings;

import io.github.keysandpasses.messaging.outbound.Target;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;

/**
 * A secret that nobody types again does not go to another place than before: who may change a URL need not know what is sent there,
 * and would learn it from their own server.
 */
public final class KeptSecrets {

    private static final String TYPED = KeptSecrets.class.getName();

    private KeptSecrets() {}

    /**
     * What is wrong with a change, in words that name the secret that is to be sent again.
     *
     * @param typed the secrets that were sent anew, and not kept
     */
    public static Optional<String> fault(MessagingSettings before, MessagingSettings wanted, Set<String> typed) {
        return Stream.of(
                        followed(
                                MessagingKey.WEBHOOK_SECRET,
                                wanted.webhookSecret(),
                                typed,
                                MessagingKey.WEBHOOK_URL,
                                leadsElsewhere(before.webhookUrl(), wanted.webhookUrl())),
                        followed(
                                MessagingKey.MESSAGE_CENTRAL_KEY,
                                wanted.messageCentralKey(),
                                typed,
                                MessagingKey.MESSAGE_CENTRAL_URL,
                                leadsElsewhere(
                                        orUsual(before.messageCentralUrl()), orUsual(wanted.messageCentralUrl()))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> followed(
            String key, String secret, Set<String> typed, String urlKey, boolean leadsElsewhere) {
        return leadsElsewhere && !secret.isEmpty() && !typed.contains(key)
                ? Optional.of(key + " must be sent again, since " + urlKey + " has another scheme, host or port")
                : Optional.empty();
    }

    /** From no place to one is elsewhere too: else a URL would be changed in two steps. */
    private static boolean leadsElsewhere(String before, String wanted) {
        return !wanted.isEmpty() && !place(before).equals(place(wanted));
    }

    /** One that is taken back is the default one. */
    private static String orUsual(String messageCentralUrl) {
        return messageCentralUrl.isEmpty() ? MessagingSettings.DEFAULTS.messageCentralUrl() : messageCentralUrl;
    }

    private static Optional<String> place(String url) {
        return Target.parse(url, true).map(Target::place);
    }

    /** These secrets were sent anew in this request, even if they are the same as before. */
    public static void typed(KeycloakSession session, Set<String> keys) {
        session.setAttribute(TYPED, keys);
    }

    /** The same for whatever writes the component; there one that is as before counts as kept. */
    static Optional<String> fault(MessagingSettings before, MessagingSettings wanted, KeycloakSession session) {
        Stream<String> told = session.getAttribute(TYPED) instanceof Set<?> keys
                ? keys.stream().map(String.class::cast)
                : Stream.empty();
        Stream<String> others = Stream.of(
                        changed(MessagingKey.WEBHOOK_SECRET, before.webhookSecret(), wanted.webhookSecret()),
                        changed(
                                MessagingKey.MESSAGE_CENTRAL_KEY,
                                before.messageCentralKey(),
                                wanted.messageCentralKey()))
                .flatMap(Optional::stream);
        return fault(before, wanted, Stream.concat(told, others).collect(Collectors.toSet()));
    }

    private static Optional<String> changed(String key, String before, String wanted) {
        return before.equals(wanted) ? Optional.empty() : Optional.of(key);
    }
}

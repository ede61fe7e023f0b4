package io.github.keysandpasses.tests.mail;

import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The counter of messages, as the server shows it. */
final class Metric {

    private Metric() {}

    static double messages(RunningKeycloak keycloak, String channel, String kind, String outcome) {
        Pattern series = Pattern.compile("(?m)^keysandpasses_messages_total\\{channel=\"" + channel + "\",kind=\""
                + kind + "\",outcome=\"" + outcome + "\"} (\\S+)$");
        Matcher found = series.matcher(
                Http.get(keycloak.managementUri().resolve("/metrics")).body());
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }
}

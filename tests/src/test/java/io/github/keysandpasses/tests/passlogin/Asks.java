package io.github.keysandpasses.tests.passlogin;

import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The counter of what was refused because too much was asked for, as the server shows it. */
final class Asks {

    private Asks() {}

    static double refused(RunningKeycloak keycloak, String outcome) {
        Matcher found = Pattern.compile(
                        "(?m)^keysandpasses_pass_asks_refused_total\\{outcome=\"" + outcome + "\"} (\\S+)$")
                .matcher(Http.get(keycloak.managementUri().resolve("/metrics")).body());
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }
}

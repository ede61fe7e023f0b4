package io.github.keysandpasses.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.keysandpasses.names.RealmNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The members of one JSON object, each read as its type; the first that has another type, or is unknown, is remembered. */
final class SetupMembers {

    private final JsonNode json;
    private final Set<String> known = new HashSet<>();
    private SetupFault fault;

    SetupMembers(JsonNode json) {
        this.json = json;
    }

    /** What was wrong, known after reading. */
    Optional<SetupFault> fault() {
        return Optional.ofNullable(fault);
    }

    SetupRequest read(SetupSettings recorded) {
        boolean dryRun = bool(json, "dryRun", false);
        SetupSettings settings = new SetupSettings(
                names(recorded.names()),
                texts(SetupSettings.KEY_CLIENTS, recorded.keyClients()),
                texts(SetupSettings.CLAIMS_CLIENTS, recorded.claimsClients()),
                texts(SetupSettings.WEB_API_SCOPES, recorded.webApiScopes()),
                bool(json, SetupSettings.LOGIN, recorded.login()),
                number(SetupSettings.TOKEN_LIFESPAN_SECONDS, recorded.tokenLifespanSeconds()),
                bool(json, SetupSettings.ADMIN_THEME, recorded.adminTheme()),
                bool(json, SetupSettings.PASS_FLOWS, recorded.passFlows()),
                texts(SetupSettings.PASS_CLIENTS, recorded.passClients()),
                bool(json, SetupSettings.REGISTRATION, recorded.registration()),
                text(SetupSettings.REGISTRATION_ORGANIZATION, recorded.registrationOrganization()));
        refuseUnknown(json, "");
        Set<String> sent = new HashSet<>();
        json.fieldNames().forEachRemaining(sent::add);
        return new SetupRequest(dryRun, settings, Set.copyOf(sent));
    }

    private RealmNames names(RealmNames recorded) {
        JsonNode names = member(json, "names", "");
        if (names.isMissingNode()) {
            return recorded;
        }
        if (!names.isObject()) {
            refuse("names", "must be an object");
            return recorded;
        }
        RealmNames read = new RealmNames(
                text(names, RealmNames.CLAIMS_SCOPE, recorded.claimsScope()),
                text(names, RealmNames.PERMISSION_SCOPE, recorded.permissionScope()),
                text(names, RealmNames.WEB_API_CLIENT, recorded.webApiClient()),
                text(names, RealmNames.USERNAME_ATTRIBUTE, recorded.usernameAttribute()),
                text(names, RealmNames.DEFAULT_UNIT_ATTRIBUTE, recorded.defaultUnitAttribute()));
        refuseUnknown(names, "names.");
        return read;
    }

    private String text(JsonNode object, String name, String otherwise) {
        JsonNode value = member(object, name, "names.");
        return value.isMissingNode() || isNot("names." + name, value.isTextual(), "must be a string")
                ? otherwise
                : value.textValue();
    }

    private String text(String name, String otherwise) {
        JsonNode value = member(json, name, "");
        return value.isMissingNode() || isNot(name, value.isTextual(), "must be a string")
                ? otherwise
                : value.textValue().strip();
    }

    private boolean bool(JsonNode object, String name, boolean otherwise) {
        JsonNode value = member(object, name, "");
        return value.isMissingNode() || isNot(name, value.isBoolean(), "must be true or false")
                ? otherwise
                : value.booleanValue();
    }

    private int number(String name, int otherwise) {
        JsonNode value = member(json, name, "");
        boolean whole = value.isIntegralNumber() && value.canConvertToInt();
        return value.isMissingNode() || isNot(name, whole, "must be a whole number") ? otherwise : value.intValue();
    }

    private List<String> texts(String name, List<String> otherwise) {
        JsonNode value = member(json, name, "");
        if (value.isMissingNode() || isNot(name, value.isArray(), "must be a list of strings")) {
            return otherwise;
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : value) {
            if (isNot(name + "[" + texts.size() + "]", element.isTextual(), "must be a string")) {
                return otherwise;
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    /** A null is a wrong type here: who sends it means something, and we would guess what. */
    private JsonNode member(JsonNode object, String name, String prefix) {
        known.add(prefix + name);
        JsonNode value = object.get(name);
        return value == null ? JsonNodeFactory.instance.missingNode() : value;
    }

    private void refuseUnknown(JsonNode object, String prefix) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(prefix + name)) {
                refuse(prefix + printable(name), "is no member of this call");
            }
        });
    }

    private static String printable(String name) {
        String cut = name.length() > 64 ? name.substring(0, 64) + "..." : name;
        return cut.replaceAll("\\p{Cntrl}", "?");
    }

    private boolean isNot(String name, boolean good, String rule) {
        if (!good) {
            refuse(name, rule);
        }
        return !good;
    }

    private void refuse(String member, String rule) {
        if (fault == null) {
            fault = new SetupFault(member, rule);
        }
    }
}

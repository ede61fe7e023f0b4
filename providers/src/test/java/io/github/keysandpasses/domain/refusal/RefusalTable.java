package io.github.keysandpasses.domain.refusal;

import java.util.EnumMap;
import java.util.Map;

/** Writes {@code docs/refusals.md}: the closed list of refusals as an operator and a developer want to read it. */
final class RefusalTable {

    private static final String INTRODUCTION = """
            <!-- Generated from RefusalReason.java: do not edit. Refresh it with: mvn -pl providers test -Dtest=RefusalTableTest -Drefresh.docs=true -->

            # Refusals

            Whoever is refused reads a short, constant text. The reason goes into the event (`error` and the detail `reason`) and into the metric
            `keysandpasses_exchanges_total` (label `outcome`). Whatever would tell a stranger something about keys, users or organisations has one
            and the same answer: `Invalid Web API key` or `Invalid username or password`. A dash means that the reason cannot arise there. Where keys are managed, the answer is all there is; on the pages of the Account Console people read it in their language.
            Where a key is the subject of a token exchange, `invalid_grant` becomes `invalid_request` (RFC 8693 section 2.2.2).
            """;

    private static final String HEAD = """
            | event reason | what happened | token endpoint | Web API | admin REST | caller text |
            | --- | --- | --- | --- | --- | --- |
            """;

    private static final Map<RefusalReason, String> FIRST_OF_GROUP = new EnumMap<>(Map.ofEntries(
            Map.entry(RefusalReason.KEY_MISSING, "The request itself"),
            Map.entry(RefusalReason.HTTPS_REQUIRED, "The realm and the client"),
            Map.entry(RefusalReason.KEY_MALFORMED, "The key"),
            Map.entry(RefusalReason.OWNER_MISSING, "Its owner, organisation and unit"),
            Map.entry(RefusalReason.ORIGIN_UNKNOWN, "A token that is turned into another one"),
            Map.entry(RefusalReason.SCOPE_INVALID, "Scope, audience and consent"),
            Map.entry(RefusalReason.USER_NOT_FOUND, "Logging in by user name"),
            Map.entry(RefusalReason.TOKEN_MISSING, "Releasing a token, and its life"),
            Map.entry(RefusalReason.KEY_NOT_FOUND, "Managing keys"),
            Map.entry(RefusalReason.SELF_SERVICE_OFF, "People's own keys, in the Account Console"),
            Map.entry(RefusalReason.PASS_IDENTIFIER_MISSING, "Access passes: their parts"),
            Map.entry(RefusalReason.PASS_PARAMETER_MISSING, "Access passes: logging in")));

    private RefusalTable() {}

    static String render() {
        StringBuilder out = new StringBuilder(INTRODUCTION);
        for (RefusalReason reason : RefusalReason.values()) {
            String group = FIRST_OF_GROUP.get(reason);
            if (group != null) {
                out.append("\n## ").append(group).append("\n\n").append(HEAD);
            }
            out.append(row(reason));
        }
        return out.toString();
    }

    private static String row(RefusalReason reason) {
        Answer answer = reason.answer();
        return String.join(
                        " | ",
                        "| `" + reason.code() + "`",
                        reason.meaning(),
                        tokenEndpoint(answer.oauthError()),
                        webApi(answer.crmStatus()),
                        answer.adminStatus() == 0 ? "-" : String.valueOf(answer.adminStatus()),
                        answer.text())
                + " |\n";
    }

    private static String tokenEndpoint(OAuthError error) {
        return error == null ? "-" : "`" + error.code() + "` " + error.httpStatus();
    }

    private static String webApi(CrmStatus status) {
        return status == null ? "-" : "`" + status + "` " + status.httpStatus();
    }
}

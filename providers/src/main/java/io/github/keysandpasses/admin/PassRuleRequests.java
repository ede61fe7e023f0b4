package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.accesspass.format.NamedRule;
import io.github.keysandpasses.domain.accesspass.format.RuleName;
import io.github.keysandpasses.domain.accesspass.format.SettingFault;
import io.github.keysandpasses.json.BodyFault;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** What requests about definitions and about classifications have in common. */
final class PassRuleRequests {

    private final KeycloakSession session;
    private final AdminEventBuilder adminEvent;
    private final String path;

    /**
     * @param path where they are, below the root of our admin REST API
     */
    PassRuleRequests(KeycloakSession session, AdminEventBuilder adminEvent, String resourceType, String path) {
        this.session = session;
        this.adminEvent = adminEvent.resource(resourceType);
        this.path = path;
    }

    /** What is wanted, unless it cannot be: then 400, and which member it is. */
    static <T extends NamedRule> T possible(T wanted) {
        wanted.fault().map(PassRuleRequests::named).ifPresent(PassRuleRequests::refuse);
        return wanted;
    }

    private static BodyFault named(SettingFault fault) {
        return new BodyFault(fault.setting(), fault.rule());
    }

    /** Refuses a body that is about something else than its address says. */
    static void requireSame(String member, Object sent, Object present, String otherwise) {
        if (sent != null && !Objects.equals(sent, present)) {
            refuse(new BodyFault(member, otherwise));
        }
    }

    private static void refuse(BodyFault fault) {
        throw Refusals.bad(fault);
    }

    /** The short name of a new one where none was sent: one that the present ones leave free. */
    static String alternativeCode(String name, List<? extends NamedRule> present) {
        return RuleName.initials(
                name, code -> present.stream().anyMatch(other -> RuleName.same(other.alternativeCode(), code)));
    }

    /** Reports what was done. */
    void report(OperationType operation, String id, Optional<String> what, Object representation) {
        String[] full = what.map(action -> new String[] {"keys-and-passes", path, id, action})
                .orElseGet(() -> new String[] {"keys-and-passes", path, id});
        adminEvent.operation(operation).resourcePath(full);
        if (representation != null) {
            adminEvent.representation(representation);
        }
        adminEvent.success();
    }

    /** The answer to what was made. */
    Response created(String id, Object shown) {
        return Response.created(session.getContext()
                        .getUri()
                        .getBaseUriBuilder()
                        .path("admin/realms/{realm}/keys-and-passes/{path}/{id}")
                        .build(session.getContext().getRealm().getName(), path, id))
                .entity(shown)
                .build();
    }
}

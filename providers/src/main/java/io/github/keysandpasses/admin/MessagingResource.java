package io.github.keysandpasses.admin;

import io.github.keysandpasses.json.BodyFault;
import io.github.keysandpasses.messaging.CustomerMessage;
import io.github.keysandpasses.messaging.MessageKind;
import io.github.keysandpasses.messaging.Messages;
import io.github.keysandpasses.messaging.settings.ChosenTransports;
import io.github.keysandpasses.messaging.settings.KeptSecrets;
import io.github.keysandpasses.messaging.settings.MessagingComponent;
import io.github.keysandpasses.messaging.settings.MessagingSettings;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** {@code /admin/realms/{realm}/keys-and-passes/messaging}: how the realm sends messages to customers. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MessagingResource {

    private static final String SETTINGS = "MESSAGING_SETTINGS";
    private static final String TEST = "MESSAGING_TEST";

    private static final int TEST_DIGITS = 6;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;

    MessagingResource(KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.auth = auth;
        this.adminEvent = adminEvent;
    }

    /** Shows the settings, secrets masked. */
    @GET
    public MessagingOutput show() {
        auth.realm().requireViewRealm();
        return MessagingOutput.of(MessagingSettings.asStored(realm));
    }

    /**
     * Changes settings; what is left out stays as it is, and so does a secret whose mask is sent back, unless its URL leads elsewhere:
     * then it must be sent again.
     */
    @PUT
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MessagingInput.class)))
    public MessagingOutput change(InputStream body) {
        auth.realm().requireManageRealm();
        MessagingInput input = Bodies.read(body, MessagingInput.class);
        MessagingSettings present = MessagingSettings.asStored(realm);
        MessagingSettings wanted = input.over(present);
        ChosenTransports.fault(wanted, session)
                .or(wanted::fault)
                .or(() -> KeptSecrets.fault(present, wanted, input.typedSecrets()))
                .ifPresent(fault -> {
                    throw Refusals.bad(BodyFault.of(fault));
                });
        KeptSecrets.typed(session, input.typedSecrets());
        MessagingComponent.write(realm, wanted);
        MessagingOutput output = MessagingOutput.of(wanted);
        adminEvent
                .resource(SETTINGS)
                .operation(OperationType.UPDATE)
                .resourcePath("keys-and-passes", "messaging")
                .representation(output)
                .success();
        return output;
    }

    /** Sends a message with made-up values to an address, and waits for three seconds at most for what becomes of it. */
    @POST
    @Path("test")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TestMessageInput.class)))
    public TestMessageOutput test(InputStream body) {
        auth.realm().requireManageRealm();
        CustomerMessage message = TestMessages.of(Bodies.read(body, TestMessageInput.class));
        Messages messages = Messages.of(session);
        boolean isCode = message.kind() == MessageKind.TEST
                && messages.makesCodes(message.to().channel());
        TestMessageOutput output = isCode
                ? TestMessageOutput.of(messages.sendRemoteCode(message.to(), TEST_DIGITS))
                : TestMessageOutput.of(messages.sendAndTell(message));
        adminEvent
                .resource(TEST)
                .operation(OperationType.ACTION)
                .resourcePath("keys-and-passes", "messaging", "test")
                .representation(Map.of("channel", message.to().channel().label(), "delivery", output.delivery()))
                .success();
        return output;
    }

    /** Asks the gateway about the code that a test message brought; it counts there as any other check. */
    @POST
    @Path("test/check")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TestCodeInput.class)))
    public TestCodeOutput check(InputStream body) {
        auth.realm().requireManageRealm();
        TestCodeInput input = Bodies.read(body, TestCodeInput.class);
        if (input.handle() == null || input.code() == null) {
            throw Refusals.bad(new BodyFault(input.handle() == null ? "handle" : "code", "is needed"));
        }
        return TestCodeOutput.of(Messages.of(session).checkRemoteCode(input.handle(), input.code()));
    }
}

package io.github.keysandpasses.messaging.messagecentral;

import com.sun.net.httpserver.HttpExchange;
import io.github.keysandpasses.messaging.outbound.LoopbackServer;
import io.github.keysandpasses.messaging.outbound.LoopbackServer.Asked;
import java.io.IOException;
import java.util.List;

/** Speaks as Verify Now's documentation says. */
final class MessageCentralServer implements AutoCloseable {

    static final String TOKEN = TokenExpiryTest.token("{\"sub\":\"C-1234\",\"exp\":4102444800}");

    private final LoopbackServer server = new LoopbackServer(this::answer);
    volatile int tokenStatus = 200;
    volatile int sendStatus = 200;
    volatile int validateStatus = 200;
    volatile String sendBody = sent("200");
    volatile String validateBody = validated(200, "200", "VERIFICATION_COMPLETED");

    private void answer(HttpExchange exchange, Asked asked) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (asked.method() + " " + path) {
            case "GET /auth/v1/authentication/token" ->
                LoopbackServer.answer(exchange, tokenStatus, "{\"status\":200,\"token\":\"" + TOKEN + "\"}");
            case "POST /verification/v3/send" -> authorized(exchange, asked, sendStatus, sendBody);
            case "GET /verification/v3/validateOtp" -> authorized(exchange, asked, validateStatus, validateBody);
            default -> LoopbackServer.answer(exchange, 404, "{}");
        }
    }

    private static void authorized(HttpExchange exchange, Asked asked, int status, String body) throws IOException {
        boolean authorized = TOKEN.equals(asked.header("authToken"));
        LoopbackServer.answer(exchange, authorized ? status : 401, authorized ? body : "");
    }

    static String sent(String inner) {
        return "{\"responseCode\":200,\"message\":\"SUCCESS\",\"data\":{\"verificationId\":\"1234\",\"mobileNumber\":"
                + "\"7700900123\",\"responseCode\":\"" + inner
                + "\",\"errorMessage\":null,\"timeout\":\"60\",\"smsCLI\":null,\"transactionId\":\"t\"}}";
    }

    static String validated(int outer, String inner, String status) {
        return "{\"responseCode\":" + outer + ",\"message\":\"m\",\"data\":{\"verificationId\":1234,\"responseCode\":\""
                + inner + "\",\"verificationStatus\":\"" + status + "\"}}";
    }

    List<Asked> asked(String path) {
        return server.asked().stream()
                .filter(asked -> asked.uri().startsWith(path))
                .toList();
    }

    String url() {
        return server.url();
    }

    @Override
    public void close() {
        server.close();
    }
}

package io.github.keysandpasses.messaging.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.keysandpasses.messaging.FailureReason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One request, to no other place than the one that was checked, and nothing endless. */
class OutboundHttpTest {

    private static final Duration LIMIT = Duration.ofMillis(700);

    @Test
    void whatIsSentArrivesAndTheAnswerComesBack() throws Exception {
        try (LoopbackServer server = new LoopbackServer(
                        (exchange, asked) -> LoopbackServer.answer(exchange, 202, "taken: " + asked.body()));
                OutboundHttp http = new OutboundHttp(LIMIT)) {
            Reply.Answer answer = (Reply.Answer) http.send(
                    post(server.url() + "/hook?a=b", "{\"x\":\"ü\"}", Map.of("webhook-id", "msg_1")), true, null);
            assertThat(answer.status()).isEqualTo(202);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("taken: {\"x\":\"ü\"}");
            LoopbackServer.Asked asked = server.asked().get(0);
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.uri()).isEqualTo("/hook?a=b");
            assertThat(asked.header("webhook-id")).isEqualTo("msg_1");
            assertThat(asked.header("content-type")).isEqualTo("application/json");
            assertThat(asked.header("host")).isEqualTo("127.0.0.1:" + server.port());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectionIsAnAnswerAndNobodyFollowsIt(int status) {
        try (LoopbackServer server = new LoopbackServer((exchange, asked) -> {
                    exchange.getResponseHeaders().add("Location", "/elsewhere");
                    LoopbackServer.answer(exchange, status, "");
                });
                OutboundHttp http = new OutboundHttp(LIMIT)) {
            assertThat(http.send(post(server.url() + "/", "{}", Map.of()), true, null))
                    .isInstanceOfSatisfying(
                            Reply.Answer.class,
                            answer -> assertThat(answer.status()).isEqualTo(status));
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void aPrivateTargetIsNotEvenConnectedToUnlessItIsAllowed() {
        try (LoopbackServer server =
                        new LoopbackServer((exchange, asked) -> LoopbackServer.answer(exchange, 200, "secret"));
                OutboundHttp http = new OutboundHttp(LIMIT)) {
            assertThat(http.send(post(server.url() + "/", "{}", Map.of()), false, null))
                    .isEqualTo(new Reply.None(FailureReason.TARGET_FORBIDDEN));
            assertThat(server.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "0.0.0.0", "100.100.100.200"})
    void aNameThatLeadsToAMetadataServiceLeadsNowhereWhateverIsAllowed(String address) {
        try (OutboundHttp http = new OutboundHttp(host -> new InetAddress[] {InetAddress.getByName(address)}, LIMIT)) {
            assertThat(http.send(post("http://gateway.example.com/", "{}", Map.of()), true, null))
                    .isEqualTo(new Reply.None(FailureReason.TARGET_FORBIDDEN));
        }
    }

    @Test
    void aNameIsLookedUpOnceSoItCannotSaySomethingElseTheNextTime() {
        AtomicInteger lookups = new AtomicInteger();
        List<String> names = new ArrayList<>();
        Resolver rebinding = host -> {
            names.add(host);
            return new InetAddress[] {
                InetAddress.getByName(lookups.getAndIncrement() == 0 ? "169.254.169.254" : "127.0.0.1")
            };
        };
        try (LoopbackServer server =
                        new LoopbackServer((exchange, asked) -> LoopbackServer.answer(exchange, 200, "secret"));
                OutboundHttp http = new OutboundHttp(rebinding, LIMIT)) {
            String url = "http://gateway.example.com:" + server.port() + "/";
            assertThat(http.send(post(url, "{}", Map.of()), true, null))
                    .isEqualTo(new Reply.None(FailureReason.TARGET_FORBIDDEN));
            assertThat(lookups).hasValue(1);
            assertThat(names).containsExactly("gateway.example.com");
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void ofSeveralAddressesOnlyThoseThatMayBeAreConnectedTo() {
        Resolver both = host ->
                new InetAddress[] {InetAddress.getByName("169.254.169.254"), InetAddress.getByName("127.0.0.1")};
        try (LoopbackServer server =
                        new LoopbackServer((exchange, asked) -> LoopbackServer.answer(exchange, 200, "fine"));
                OutboundHttp http = new OutboundHttp(both, LIMIT)) {
            String url = "http://gateway.example.com:" + server.port() + "/";
            assertThat(http.send(post(url, "{}", Map.of()), true, null)).isInstanceOf(Reply.Answer.class);
            assertThat(server.asked().get(0).header("host")).isEqualTo("gateway.example.com:" + server.port());
        }
    }

    @Test
    void anAnswerThatDoesNotComeIsWaitedForOnlySoLong() {
        CountDownLatch end = new CountDownLatch(1);
        try (LoopbackServer server = new LoopbackServer((exchange, asked) -> await(end));
                OutboundHttp http = new OutboundHttp(LIMIT)) {
            Instant begin = Instant.now();
            assertThat(http.send(post(server.url() + "/", "{}", Map.of()), true, null))
                    .isEqualTo(new Reply.None(FailureReason.TIMED_OUT));
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(4));
            end.countDown();
        }
    }

    @Test
    void aLookUpThatTakesTooLongIsFollowedByNoConnection() {
        Resolver slow = host -> {
            Instant end = Instant.now().plus(LIMIT).plus(LIMIT);
            while (Instant.now().isBefore(end)) {
                LockSupport.parkNanos(10_000_000);
            }
            return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
        };
        try (LoopbackServer server =
                        new LoopbackServer((exchange, asked) -> LoopbackServer.answer(exchange, 200, "too late"));
                OutboundHttp http = new OutboundHttp(slow, LIMIT)) {
            String url = "http://gateway.example.com:" + server.port() + "/";
            assertThat(http.send(post(url, "{}", Map.of()), true, null))
                    .isEqualTo(new Reply.None(FailureReason.TIMED_OUT));
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void anAnswerThatComesDropByDropIsCutOff() throws Exception {
        try (ServerSocket drip = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                OutboundHttp http = new OutboundHttp(LIMIT)) {
            Thread dripping = new Thread(() -> drop(drip));
            dripping.start();
            assertThat(http.send(post("http://127.0.0.1:" + drip.getLocalPort() + "/", "{}", Map.of()), true, null))
                    .isEqualTo(new Reply.None(FailureReason.TIMED_OUT));
            dripping.join(5_000);
            assertThat(dripping.isAlive()).isFalse();
        }
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() {
        try (LoopbackServer server = new LoopbackServer((exchange, asked) -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] megabyte = new byte[1_048_576];
                    for (int i = 0; i < 100; i++) {
                        exchange.getResponseBody().write(megabyte);
                    }
                });
                OutboundHttp http = new OutboundHttp(Duration.ofSeconds(10))) {
            assertThat(http.send(post(server.url() + "/", "{}", Map.of()), true, null))
                    .isEqualTo(new Reply.None(FailureReason.REJECTED));
        }
    }

    @Test
    void nobodyThereIsUnreachableAndANameNobodyHasToo() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        Resolver unknown = host -> {
            throw new UnknownHostException(host);
        };
        try (OutboundHttp http = new OutboundHttp(LIMIT);
                OutboundHttp lost = new OutboundHttp(unknown, LIMIT)) {
            assertThat(http.send(post("http://127.0.0.1:" + port + "/", "{}", Map.of()), true, null))
                    .isEqualTo(new Reply.None(FailureReason.UNREACHABLE));
            assertThat(lost.send(post("http://gateway.example.com/", "{}", Map.of()), true, null))
                    .isEqualTo(new Reply.None(FailureReason.UNREACHABLE));
        }
    }

    @Test
    void aHeaderCannotBeginAnotherOne() {
        try (OutboundHttp http = new OutboundHttp(LIMIT);
                LoopbackServer server =
                        new LoopbackServer((exchange, asked) -> LoopbackServer.answer(exchange, 200, ""))) {
            OutboundRequest request = post(server.url() + "/", "{}", Map.of("authToken", "a\r\nHost: b"));
            assertThatThrownBy(() -> http.send(request, true, null)).isInstanceOf(IllegalArgumentException.class);
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void retryAfterIsReadInSeconds() {
        try (LoopbackServer server = new LoopbackServer((exchange, asked) -> {
                    exchange.getResponseHeaders().add("Retry-After", "17");
                    LoopbackServer.answer(exchange, 503, "");
                });
                OutboundHttp http = new OutboundHttp(LIMIT)) {
            Reply.Answer answer = (Reply.Answer) http.send(post(server.url() + "/", "{}", Map.of()), true, null);
            assertThat(answer.retryAfter()).hasValue(Duration.ofSeconds(17));
        }
    }

    @Test
    void aRequestDoesNotPrintWhatItCarries() {
        OutboundRequest request =
                post("https://gateway.example.com/s3cret?key=word", "body", Map.of("authToken", "tok"));
        assertThat(request.toString()).isEqualTo("POST Target[gateway.example.com]");
    }

    private static OutboundRequest post(String url, String body, Map<String, String> headers) {
        return new OutboundRequest(
                "POST",
                Target.parse(url, true).orElseThrow(),
                headers,
                Optional.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One byte of the body after the other, until nobody listens. */
    private static void drop(ServerSocket drip) {
        try (var socket = drip.accept()) {
            var out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            CountDownLatch never = new CountDownLatch(1);
            for (int i = 0; i < 1_000; i++) {
                out.write('.');
                out.flush();
                never.await(20, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        } catch (IOException e) {
            // Nobody listens any more.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

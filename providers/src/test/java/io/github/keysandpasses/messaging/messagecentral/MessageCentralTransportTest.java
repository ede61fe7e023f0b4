package io.github.keysandpasses.messaging.messagecentral;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.messaging.Attempt;
import io.github.keysandpasses.messaging.Channel;
import io.github.keysandpasses.messaging.CodeGateway.SentCode;
import io.github.keysandpasses.messaging.CustomerMessage;
import io.github.keysandpasses.messaging.FailureReason;
import io.github.keysandpasses.messaging.MessageKind;
import io.github.keysandpasses.messaging.OutgoingMessage;
import io.github.keysandpasses.messaging.Recipient;
import io.github.keysandpasses.messaging.outbound.LoopbackServer.Asked;
import io.github.keysandpasses.messaging.outbound.OutboundHttp;
import io.github.keysandpasses.messaging.outbound.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls Message Central as its documentation says, and understands its answers, both codes of them. */
class MessageCentralTransportTest {

    private static final String PHONE = "+447700900123";
    private static final String SEND = "/verification/v3/send";
    private static final String VALIDATE = "/verification/v3/validateOtp";
    private static final String TOKEN = "/auth/v1/authentication/token";

    @AutoClose
    private final MessageCentralServer server = new MessageCentralServer();

    @AutoClose
    private final OutboundHttp http = new OutboundHttp(Duration.ofSeconds(5));

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final InstantSource clock = () -> now;
    private final AuthTokens tokens = new AuthTokens(clock);

    @Test
    void aCodeIsAskedForAsDocumented() {
        assertThat(transport().sendCode(phone(PHONE), 6)).isEqualTo(new SentCode.Sent("1234"));
        Asked token = server.asked(TOKEN).get(0);
        assertThat(token.uri()).isEqualTo(TOKEN + "?customerId=C-1234&key=cGFzcw%3D%3D&scope=NEW&country=44");
        assertThat(token.header("accept")).isEqualTo("*/*");
        Asked sent = server.asked(SEND).get(0);
        assertThat(sent.method()).isEqualTo("POST");
        assertThat(sent.uri())
                .isEqualTo(
                        SEND
                                + "?customerId=C-1234&countryCode=44&mobileNumber=7700900123&flowType=WHATSAPP&type=OTP&otpLength=6");
        assertThat(sent.header("authToken")).isEqualTo(MessageCentralServer.TOKEN);
        assertThat(sent.header("Authorization")).isNull();
        assertThat(sent.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3,4", "4,4", "8,8", "10,8"})
    void theGatewayIsAskedForAsManyDigitsAsItMakes(int wanted, int asked) {
        transport().sendCode(phone(PHONE), wanted);
        assertThat(server.asked(SEND).get(0).uri()).endsWith("&otpLength=" + asked);
    }

    @Test
    void theTokenIsFetchedOnceAndAgainWhenItEnds() {
        transport().sendCode(phone(PHONE), 6);
        transport().sendCode(phone(PHONE), 6);
        assertThat(server.asked(TOKEN)).hasSize(1);
        now = now.plus(Duration.ofHours(13));
        transport().sendCode(phone(PHONE), 6);
        assertThat(server.asked(TOKEN)).hasSize(2);
    }

    @Test
    void manyAtOnceFetchOneToken() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<SentCode> sending = () -> transport().sendCode(phone(PHONE), 6);
        try {
            threads.invokeAll(List.of(sending, sending, sending, sending, sending, sending, sending, sending));
        } finally {
            threads.shutdownNow();
        }
        assertThat(server.asked(SEND)).hasSize(8);
        assertThat(server.asked(TOKEN)).hasSize(1);
    }

    @Test
    void aTokenThatIsNoGoodAnyMoreIsFetchedAgainOnce() {
        Account account = account("cGFzcw==");
        tokens.token(
                account, () -> AuthTokens.Fetched.token(new AuthTokens.AuthToken("withdrawn", now.plusSeconds(600))));
        assertThat(transport().sendCode(phone(PHONE), 6)).isEqualTo(new SentCode.Sent("1234"));
        assertThat(server.asked(TOKEN)).hasSize(1);
        assertThat(server.asked(SEND)).hasSize(2);
    }

    @Test
    void anotherKeyGetsAnotherToken() {
        transport().sendCode(phone(PHONE), 6);
        new MessageCentralTransport(() -> Optional.of(verifyNow("b3RoZXI="))).sendCode(phone(PHONE), 6);
        assertThat(server.asked(TOKEN)).hasSize(2);
    }

    @Test
    void withoutATokenNothingIsSent() {
        server.tokenStatus = 401;
        assertThat(transport().sendCode(phone(PHONE), 6)).isEqualTo(new SentCode.NotSent(FailureReason.REJECTED));
        assertThat(server.asked(SEND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "506,200,TOO_SOON",
        "200,506,TOO_SOON",
        "800,200,LIMIT_REACHED",
        "200,800,LIMIT_REACHED",
        "511,511,ADDRESS_INVALID",
        "200,501,NOT_CONFIGURED",
        "500,200,REJECTED",
        "200,999,REJECTED",
        "702,506,REJECTED"
    })
    void bothCodesOfTheAnswerMustBeSuccess(int outer, String inner, FailureReason reason) {
        server.sendBody =
                MessageCentralServer.sent(inner).replace("\"responseCode\":200,", "\"responseCode\":" + outer + ",");
        assertThat(transport().sendCode(phone(PHONE), 6)).isEqualTo(new SentCode.NotSent(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "<html>",
                "{}",
                "{\"responseCode\":200}",
                "{\"responseCode\":200,\"data\":{}}",
                "{\"responseCode\":200,\"data\":{\"verificationId\":\"1&code=2\"}}",
                "{\"responseCode\":\"two hundred\",\"data\":{\"verificationId\":\"1\"}}"
            })
    void whatIsNoAnswerIsNoSuccess(String body) {
        server.sendBody = body;
        assertThat(transport().sendCode(phone(PHONE), 6)).isEqualTo(new SentCode.NotSent(FailureReason.REJECTED));
    }

    @Test
    void noSuccessComesWithTheStatusOfAFailureOrARedirection() {
        server.sendStatus = 500;
        assertThat(transport().sendCode(phone(PHONE), 6)).isEqualTo(new SentCode.NotSent(FailureReason.REJECTED));
        server.validateStatus = 302;
        assertThat(transport().checkCode("1234", "123456")).isEqualTo(Verdict.refused(RefusalReason.CODE_NOT_CHECKED));
    }

    @Test
    void aCodeIsCheckedAsDocumented() {
        assertThat(transport().checkCode("1234", "654321")).isEqualTo(Verdict.granted(true));
        Asked asked = server.asked(VALIDATE).get(0);
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.uri()).isEqualTo(VALIDATE + "?customerId=C-1234&verificationId=1234&code=654321");
    }

    @Test
    void successWithoutACompletedVerificationIsAWrongCode() {
        server.validateBody = MessageCentralServer.validated(200, "200", "VERIFICATION_FAILED");
        assertThat(transport().checkCode("1234", "654321")).isEqualTo(Verdict.granted(false));
    }

    @ParameterizedTest
    @CsvSource({"702,702", "200,702", "700,200"})
    void aWrongCodeIsWrongWhicheverOfTheTwoCodesSaysSo(int outer, String inner) {
        server.validateBody = MessageCentralServer.validated(outer, inner, "VERIFICATION_COMPLETED");
        assertThat(transport().checkCode("1234", "654321")).isEqualTo(Verdict.granted(false));
    }

    @ParameterizedTest
    @CsvSource({
        "703,CODE_USED",
        "705,CODE_EXPIRED",
        "505,CODE_EXPIRED",
        "800,CODE_TRIES_EXCEEDED",
        "500,CODE_NOT_CHECKED",
        "501,CODE_NOT_CHECKED"
    })
    void whatCannotBeTriedAgainIsRefused(int code, RefusalReason reason) {
        server.validateStatus = 400;
        server.validateBody = "{\"responseCode\":" + code + ",\"message\":\"x\",\"data\":null}";
        assertThat(transport().checkCode("1234", "654321")).isEqualTo(Verdict.refused(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "123456789", "12345a", "123456&x=1", "１２３４５６", "123456\n"})
    void whatCanBeNoCodeIsNotEvenAsked(String typed) {
        assertThat(transport().checkCode("1234", typed)).isEqualTo(Verdict.granted(false));
        assertThat(server.asked(VALIDATE)).isEmpty();
    }

    @Test
    void aGatewayThatIsNotThereChecksNothing() {
        server.close();
        assertThat(transport().checkCode("1234", "654321")).isEqualTo(Verdict.refused(RefusalReason.CODE_NOT_CHECKED));
        assertThat(transport().sendCode(phone(PHONE), 6)).isEqualTo(new SentCode.NotSent(FailureReason.UNREACHABLE));
    }

    @Test
    void otherMessagesThanItsOwnCodesCannotBeSent() {
        assertThat(transport().deliver(message(MessageKind.PASS_ASSIGNED)))
                .isEqualTo(Attempt.failed(FailureReason.KIND_NOT_SUPPORTED));
        assertThat(server.asked(SEND)).isEmpty();
    }

    @Test
    void withoutAnAccountThereIsNoGateway() {
        MessageCentralTransport none = new MessageCentralTransport(Optional::empty);
        assertThat(none.sendCode(phone(PHONE), 6)).isEqualTo(new SentCode.NotSent(FailureReason.NOT_CONFIGURED));
        assertThat(none.checkCode("1", "1234")).isEqualTo(Verdict.refused(RefusalReason.CODE_NOT_CHECKED));
    }

    private MessageCentralTransport transport() {
        return new MessageCentralTransport(() -> Optional.of(verifyNow("cGFzcw==")));
    }

    private VerifyNow verifyNow(String key) {
        return new VerifyNow(account(key), tokens, request -> http.send(request, true, null), clock);
    }

    private Account account(String key) {
        Target base = Target.parse(server.url(), true).orElseThrow();
        return new Account(base, server.url(), "C-1234", key, "44", "WHATSAPP");
    }

    private static Recipient phone(String number) {
        return new Recipient(null, Channel.PHONE, number, null, null);
    }

    private OutgoingMessage message(MessageKind kind) {
        return new OutgoingMessage("msg_1", now, new CustomerMessage(kind, phone(PHONE), Map.of()));
    }
}

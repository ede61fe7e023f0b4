package io.github.keysandpasses.messaging.messagecentral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keysandpasses.json.StrictJson;
import io.github.keysandpasses.messaging.FailureReason;
import io.github.keysandpasses.messaging.messagecentral.AuthTokens.AuthToken;
import io.github.keysandpasses.messaging.messagecentral.AuthTokens.Fetched;
import io.github.keysandpasses.messaging.outbound.OutboundRequest;
import io.github.keysandpasses.messaging.outbound.Reply;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The calls of Message Central's Verify Now 3.0: token, send, validate. Parameters are query strings by its contract, secrets
 * among them; nothing here is logged.
 */
final class VerifyNow {

    private static final String TOKEN = "/auth/v1/authentication/token";
    private static final String SEND = "/verification/v3/send";
    private static final String VALIDATE = "/verification/v3/validateOtp";
    private static final int UNAUTHORIZED = 401;

    private final Account account;
    private final AuthTokens tokens;
    private final Function<OutboundRequest, Reply> http;
    private final InstantSource clock;

    VerifyNow(Account account, AuthTokens tokens, Function<OutboundRequest, Reply> http, InstantSource clock) {
        this.account = account;
        this.tokens = tokens;
        this.http = http;
        this.clock = clock;
    }

    /** An answer, or why there is none. */
    record Called(Optional<Outcome> outcome, FailureReason failure) {}

    Called send(PhoneParts phone, int digits) {
        return call(
                "POST",
                SEND,
                new Query()
                        .with("customerId", account.customerId())
                        .with("countryCode", phone.countryCode())
                        .with("mobileNumber", phone.national())
                        .with("flowType", account.flowType())
                        .with("type", "OTP")
                        .with("otpLength", Integer.toString(digits)));
    }

    Called validate(String verificationId, String code) {
        return call(
                "GET",
                VALIDATE,
                new Query()
                        .with("customerId", account.customerId())
                        .with("verificationId", verificationId)
                        .with("code", code));
    }

    /** A token may have been withdrawn before its time: then one more is fetched, once. */
    private Called call(String method, String path, Query query) {
        Fetched first = tokens.token(account, this::fetchToken);
        if (first.token().isEmpty()) {
            return new Called(Optional.empty(), first.failure());
        }
        Reply reply = call(method, path, query, first.token().get());
        if (!(reply instanceof Reply.Answer answer) || answer.status() != UNAUTHORIZED) {
            return called(reply);
        }
        tokens.forget(account, first.token().get());
        Fetched second = tokens.token(account, this::fetchToken);
        return second.token()
                .map(token -> called(call(method, path, query, token)))
                .orElseGet(() -> new Called(Optional.empty(), second.failure()));
    }

    private Reply call(String method, String path, Query query, AuthToken token) {
        return http.apply(request(method, path, query, Map.of("authToken", token.reveal())));
    }

    /** The response code says what happened, whatever the HTTP status; but no success comes with the status of a failure. */
    private static Called called(Reply reply) {
        if (reply instanceof Reply.None none) {
            return new Called(Optional.empty(), none.reason());
        }
        Reply.Answer answer = (Reply.Answer) reply;
        return new Called(
                Outcome.read(answer.body()).filter(outcome -> answer.status() / 100 == 2 || !outcome.isSuccess()),
                FailureReason.REJECTED);
    }

    private Fetched fetchToken() {
        Query query = new Query()
                .with("customerId", account.customerId())
                .with("key", account.key())
                .with("scope", "NEW")
                .with("country", account.country());
        Reply reply = http.apply(request("GET", TOKEN, query, Map.of()));
        if (reply instanceof Reply.None none) {
            return Fetched.none(none.reason());
        }
        Reply.Answer answer = (Reply.Answer) reply;
        return (answer.status() == 200 ? StrictJson.object(answer.body()) : Optional.<ObjectNode>empty())
                .flatMap(this::token)
                .map(Fetched::token)
                .orElseGet(() -> Fetched.none(FailureReason.REJECTED));
    }

    private Optional<AuthToken> token(ObjectNode answer) {
        String token = answer.path("token").asText("");
        // It becomes a header, where a line break would begin another one.
        boolean good = token.matches("[\\x21-\\x7e]{1,4096}");
        return good ? Optional.of(new AuthToken(token, TokenExpiry.of(token, clock.instant()))) : Optional.empty();
    }

    private OutboundRequest request(String method, String path, Query query, Map<String, String> headers) {
        return new OutboundRequest(method, account.base().with(path, query.encoded()), headers, Optional.empty());
    }
}

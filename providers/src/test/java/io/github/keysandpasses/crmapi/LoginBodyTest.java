package io.github.keysandpasses.crmapi;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.weblogin.LoginRequest;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A login names user, password and organisation, each as short text, and is read as it was sent. */
class LoginBodyTest {

    private static final String COMPLETE = "\"username\":\"u\",\"password\":\"p\",\"organisation\":\"o\"";

    @Test
    void whatIsSentIsReadUnchanged() {
        LoginRequest request = granted(parse("{\"username\":\" May\",\"password\":\"pä ss\\\"\","
                + "\"organisation\":\"CRMDEMO\",\"unit\":\"North\",\"otp\":\"012345\",\"language\":\"en\"}"));
        assertThat(request)
                .isEqualTo(new LoginRequest(" May", "pä ss\"", Optional.of("012345"), "CRMDEMO", Optional.of("North")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"unit\":null,\"otp\":null", ",\"unit\":\"\",\"otp\":\"\""})
    void unitAndOneTimePasswordMayBeLeftOut(String rest) {
        LoginRequest request = granted(parse("{" + COMPLETE + rest + "}"));
        assertThat(request.unit()).isEmpty();
        assertThat(request.otp()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"username\":\"u\"}",
                "{\"username\":\"u\",\"password\":\"p\"}",
                "{\"username\":\"u\",\"organisation\":\"o\"}",
                "{\"password\":\"p\",\"organisation\":\"o\"}",
                "{\"username\":\"\",\"password\":\"p\",\"organisation\":\"o\"}",
                "{\"username\":\"u\",\"password\":null,\"organisation\":\"o\"}",
                "{\"username\":\"u\",\"password\":\"p\",\"organization\":\"o\"}"
            })
    void aLoginWithoutUserOrPasswordOrOrganisationIsIncomplete(String body) {
        assertRefused(parse(body), RefusalReason.LOGIN_INCOMPLETE);
    }

    @Test
    void noBodyAtAllIsIncompleteToo() {
        assertRefused(LoginBody.parse(null, null), RefusalReason.LOGIN_INCOMPLETE);
    }

    @ParameterizedTest
    @CsvSource({"username,255", "password,4000", "organisation,255", "unit,255", "otp,255"})
    void eachTextHasItsLimit(String name, int limit) {
        assertThat(parse(with(name, "x".repeat(limit)))).isInstanceOf(Verdict.Granted.class);
        assertRefused(parse(with(name, "x".repeat(limit + 1))), RefusalReason.PARAMETER_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "password", "organisation", "unit", "otp"})
    void controlCharactersAreRefusedAndNeverStripped(String name) {
        for (String character : new String[] {"\\u0000", "\\n", "\\u007f", "\\u0085"}) {
            assertRefused(parse(with(name, "x" + character)), RefusalReason.PARAMETER_MALFORMED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "password", "organisation", "unit", "otp"})
    void whatIsNoTextIsMalformed(String name) {
        for (String value : new String[] {"1", "true", "[]", "[\"x\"]", "{}"}) {
            assertRefused(
                    parse(with(name, "x").replace("\"" + name + "\":\"x\"", "\"" + name + "\":" + value)),
                    RefusalReason.BODY_MALFORMED);
        }
    }

    @Test
    void aDoubledPasswordIsMalformed() {
        assertRefused(parse("{" + COMPLETE + ",\"password\":\"q\"}"), RefusalReason.BODY_MALFORMED);
    }

    /** A complete body in which one text is another. */
    private static String with(String name, String value) {
        String member = "\"" + name + "\":\"" + value + "\"";
        String replaced =
                COMPLETE.replaceAll("\"" + name + "\":\"[^\"]*\"", java.util.regex.Matcher.quoteReplacement(member));
        return "{" + (replaced.equals(COMPLETE) ? COMPLETE + "," + member : replaced) + "}";
    }

    private static Verdict<LoginRequest> parse(String body) {
        return LoginBody.parse(new MediaType("application", "json"), new ByteArrayInputStream(body.getBytes(UTF_8)));
    }
}

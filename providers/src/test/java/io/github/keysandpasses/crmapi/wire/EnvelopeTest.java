package io.github.keysandpasses.crmapi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.keysandpasses.domain.refusal.CrmStatus;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The envelope is, byte for byte, the one the CRM's manuals print. */
class EnvelopeTest {

    @Test
    void aSuccessHasAnEmptyMessageAndItsData() {
        assertThat(json(Envelope.ok(new Token("a.b.c"))))
                .isEqualTo("{\"status\":{\"code\":\"OK\",\"message\":\"\",\"description\":\"\"},"
                        + "\"data\":{\"token\":\"a.b.c\"}}");
    }

    @Test
    void aRefusalHasACodeAndAMessageAndNoData() {
        assertThat(json(Envelope.refused(RefusalReason.KEY_UNKNOWN)))
                .isEqualTo("{\"status\":{\"code\":\"INVALID_WEB_API_KEY\",\"message\":\"Invalid Web API key\","
                        + "\"description\":\"\"}}");
    }

    @Test
    void unknownRevokedExpiredAndMistypedKeysAnswerByteForByteAlike() {
        Set<String> answers = Arrays.stream(RefusalReason.values())
                .filter(reason -> reason.answer().crmStatus() == CrmStatus.INVALID_WEB_API_KEY)
                .map(reason -> json(Envelope.refused(reason)))
                .collect(Collectors.toSet());

        assertThat(answers).hasSize(1);
    }

    @Test
    void noAnswerNamesTheReasonThatIsKeptForTheEvent() {
        Arrays.stream(RefusalReason.values())
                .filter(reason -> reason.answer().crmStatus() == CrmStatus.INVALID_WEB_API_KEY)
                .forEach(reason ->
                        assertThat(json(Envelope.refused(reason))).doesNotContain(reason.code(), reason.name()));
    }

    private static String json(Envelope envelope) {
        try {
            return JsonMapper.builder().build().writeValueAsString(envelope);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}

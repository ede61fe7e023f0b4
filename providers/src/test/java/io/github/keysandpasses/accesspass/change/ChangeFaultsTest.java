package io.github.keysandpasses.accesspass.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.accesspass.form.PassCodePolicy;
import io.github.keysandpasses.accesspass.form.PassFault;
import io.github.keysandpasses.domain.accesspass.AccessPassState;
import io.github.keysandpasses.domain.accesspass.TestPasses;
import io.github.keysandpasses.domain.accesspass.format.PassCodeRules;
import io.github.keysandpasses.domain.accesspass.format.PassCodeText;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be corrected is told at its field, in the order of the page, before the current pass code costs a try. */
class ChangeFaultsTest {

    private static final PassCodeRules RULES = new PassCodeRules(false, 8, 0, 1, 0);

    @ParameterizedTest
    @CsvSource({
        "the old 1,the new 2,the new 2,''",
        "'',the new 2,the new 2,passCode crmChangeCurrentMissing",
        "'',short,short,passCode crmChangeCurrentMissing newPassCode crmPassCodeTooShort",
        "the old 1,the new 2,the new 3,newPassCodeAgain crmPassCodeDiffers",
        "the old 1,the old 1,the old 1,newPassCode crmChangeSame",
        "the old 1,'the old \uFF11','the old \uFF11',newPassCode crmChangeSame",
        "the old 1,the old 1,the new 2,newPassCodeAgain crmPassCodeDiffers"
    })
    void eachFaultIsToldAtItsField(String current, String wanted, String again, String expected) {
        assertThat(String.join(
                        " ",
                        faults(current, wanted, again).stream()
                                .map(fault -> fault.field() + " " + fault.message())
                                .toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "^PASS_GUESS_.*")
    void whyTheCurrentOneIsNotAcceptedTheLoginDoesNotSayEither(RefusalReason reason) {
        assertThat(ChangeFaults.ofRefusal(reason).message()).isEqualTo("crmPassCodeInvalid");
        assertThat(ChangeFaults.ofRefusal(reason).field()).isEqualTo("passCode");
    }

    @Test
    void whoChangedItTooOftenIsToldSo() {
        assertThat(ChangeFaults.ofRefusal(RefusalReason.PASS_CODE_CHANGES_EXCEEDED)
                        .message())
                .isEqualTo("crmChangeTooOften");
    }

    @Test
    void aFormShowsNoSecret() {
        assertThat(form("the old 1", "the new 2", "the new 2").toString()).doesNotContain("the old", "the new");
    }

    private static List<PassFault> faults(String current, String wanted, String again) {
        return new ChangeFaults(TestPasses.in(AccessPassState.EFFECTIVE), form(current, wanted, again))
                .ofForm(PassCodeText.parse(wanted, RULES), new PassCodePolicy(RULES));
    }

    private static ChangeForm form(String current, String wanted, String again) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("passCode", current);
        fields.putSingle("newPassCode", wanted);
        fields.putSingle("newPassCodeAgain", again);
        return ChangeForm.of(fields);
    }
}

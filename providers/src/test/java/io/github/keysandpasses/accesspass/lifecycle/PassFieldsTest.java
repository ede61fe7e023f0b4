package io.github.keysandpasses.accesspass.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.UserModel;

/** What of a pass is neither secret nor a matter of the realm's rules. */
class PassFieldsTest {

    @Test
    void eachUserDefinedFieldTakesValuesOfItsKind() {
        assertGranted(PassFields.userDefined(Map.of(
                "string1", "blue", "float4", 2.5, "float1", 7, "date1", "2026-11-22", "date4", "2026-11-22T10:00")));
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("string9", "x"),
                Map.of("float5", 1),
                Map.of("String1", "x"),
                Map.of("string1", 1),
                Map.of("string1", List.of("x")),
                Map.of("string1", "x".repeat(256)),
                Map.of("string1", "a\u0000b"),
                Map.of("float1", "1"),
                Map.of("float1", Double.NaN),
                Map.of("date1", "22.11.2026"),
                Map.of("date1", "2026-13-01"))) {
            assertRefused(PassFields.userDefined(wrong), RefusalReason.PASS_FIELD_INVALID);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"**** **** **** 1111", "411111******1111", "4111-11XX-XXXX-1111", "••••1111", "xx"})
    void aMaskShowsNoMoreOfACardThanItMay(String mask) {
        assertThat(PassFields.cardMask(mask)).isInstanceOf(Verdict.Granted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4111111111111111", "4111111***1111", "411111**11111", "", "card", "*1111"})
    void aCardNumberOfWhichTooMuchIsShownIsRefused(String mask) {
        assertRefused(PassFields.cardMask(mask), RefusalReason.PASS_CARD_MASK_INVALID);
    }

    @Test
    void anEntityIsRelatedOnceAndNoMoreThanAHundredAre() {
        RelatedEntity account = RelatedEntity.living(RelatedEntity.Kind.ACCOUNTS_RECEIVABLE, "1", null);
        RelatedEntity participant = RelatedEntity.living(RelatedEntity.Kind.REWARDS_PARTICIPANT, "1", "Gold");
        assertGranted(PassFields.related(List.of(account, participant)));
        assertRefused(
                PassFields.related(
                        List.of(account, RelatedEntity.living(account.kind(), account.entityId(), "another name"))),
                RefusalReason.PASS_RELATED_ALREADY);
        assertGranted(PassFields.related(accounts(100)));
        assertRefused(PassFields.related(accounts(101)), RefusalReason.PASS_TOO_MANY_RELATED);
        assertGranted(PassFields.related(Collections.emptyList()));
    }

    @Test
    void nobodyOwnsAPassWhoHasNoRowInTheDatabaseOrIsAClient() {
        assertGranted(PassFields.owner(null));
        assertGranted(PassFields.owner(user("0f8fad5b-d9cb-469f-a165-70867728950e", null)));
        assertRefused(
                PassFields.owner(user("f:0f8fad5b-d9cb-469f-a165-70867728950e:jane", null)),
                RefusalReason.PASS_OWNER_UNSUITABLE);
        assertRefused(
                PassFields.owner(user("0f8fad5b-d9cb-469f-a165-70867728950e", "client")),
                RefusalReason.PASS_OWNER_UNSUITABLE);
    }

    private static UserModel user(String id, String serviceAccountOf) {
        return (UserModel) Proxy.newProxyInstance(
                PassFieldsTest.class.getClassLoader(),
                new Class<?>[] {UserModel.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getId" -> id;
                    case "getServiceAccountClientLink" -> serviceAccountOf;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static List<RelatedEntity> accounts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> RelatedEntity.living(RelatedEntity.Kind.ACCOUNTS_RECEIVABLE, "AR-" + i, null))
                .toList();
    }

    private static void assertGranted(Verdict<?> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Granted.class);
    }

    private static void assertRefused(Verdict<?> verdict, RefusalReason reason) {
        assertThat(verdict).isEqualTo(Verdict.refused(reason));
    }
}

package io.github.keysandpasses.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A token remembers where it came from, whatever the ids are, and reads nothing into a jti that is not ours. */
class TokenOriginTest {

    private static final String JTI = "trrtwk:5b0c1a52-3b7e-4a53-9d02-5a1f5f0f0c3e";
    private static final String UUID_1 = "7b1f1a0e-0c0d-4f6e-8a9b-0123456789ab";
    private static final String UUID_2 = "00000000-0000-0000-0000-000000000000";
    private static final String UUID_3 = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    @Test
    void idsThatAreUuidsComeBackUnchanged() {
        assertComesBack(origin(UUID_1, UUID_2, UUID_3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org-1",
                "a.b.c",
                "~",
                "",
                " ",
                "Köln 大阪 \uD83D\uDD11",
                "7B1F1A0E-0C0D-4F6E-8A9B-0123456789AB",
                "1-1-1-1-1",
                "7b1f1a0e0c0d4f6e8a9b0123456789ab"
            })
    void anyOtherIdComesBackUnchangedInEachPlace(String id) {
        assertComesBack(origin(id, null, null));
        assertComesBack(origin(null, id, null));
        assertComesBack(origin(UUID_1, id, id));
    }

    @Test
    void whatATokenDoesNotHaveStaysEmpty() {
        assertComesBack(origin(null, null, null));
        assertComesBack(origin(UUID_1, null, null));
        assertComesBack(origin(null, UUID_1, null));
        assertComesBack(origin(UUID_1, UUID_2, null));
    }

    @Test
    void thatATokenCarriesItsRolesComesBack() {
        assertComesBack(origin(UUID_1, UUID_2, null).withRoles(true));
        assertComesBack(TokenOrigin.ofLogin(Optional.empty(), Optional.empty()).withRoles(true));
        assertThat(TokenOrigin.of(JTI + "....")).isEmpty();
        assertThat(TokenOrigin.of(JTI + "....role")).isEmpty();
    }

    @Test
    void aLoginAtTheWebApiComesBackUnchanged() {
        assertComesBack(TokenOrigin.ofLogin(Optional.of(UUID_1), Optional.of(UUID_2)));
        assertComesBack(TokenOrigin.ofLogin(Optional.of("org-1"), Optional.empty()));
        assertThat(TokenOrigin.of(JTI + ".login..")).contains(TokenOrigin.ofLogin(Optional.empty(), Optional.empty()));
    }

    @Test
    void noKeyIsTakenForALogin() {
        TokenOrigin ofKey = origin("login", UUID_1, null);
        assertComesBack(ofKey);
        assertThat(ofKey.ofWebApiLogin()).isFalse();
        assertThatThrownBy(() -> new TokenOrigin(Optional.of(UUID_1), true, Optional.empty(), Optional.empty(), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tokensOfKeysAndOfLoginsAtTheWebApiAreNarrowAndOthersAreNot() {
        assertThat(origin(UUID_1, null, null).isNarrow()).isTrue();
        assertThat(TokenOrigin.ofLogin(Optional.empty(), Optional.empty()).isNarrow())
                .isTrue();
        assertThat(origin(null, UUID_1, UUID_2).isNarrow()).isFalse();
    }

    @Test
    void anotherOrganisationLeavesATokenAsNarrowAsItWas() {
        assertThat(TokenOrigin.ofLogin(Optional.of(UUID_1), Optional.of(UUID_2))
                        .with(Optional.empty(), Optional.empty()))
                .isEqualTo(TokenOrigin.ofLogin(Optional.empty(), Optional.empty()));
        assertThat(origin(UUID_1, UUID_2, null).with(Optional.of(UUID_3), Optional.of("u")))
                .isEqualTo(origin(UUID_1, UUID_3, "u"));
    }

    @Test
    void randomIdsOfAnyKindComeBackUnchanged() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            assertComesBack(origin(randomId(random), randomId(random), randomId(random)));
        }
    }

    @Test
    void theAccessPassOfALoginAndItsAccountComeBackUnchanged() {
        for (TokenOrigin login : List.of(
                origin(null, UUID_1, UUID_2),
                origin(null, null, null),
                TokenOrigin.ofLogin(Optional.of("org-1"), Optional.empty()).withRoles(true))) {
            assertComesBack(login.withPass(Optional.of(PassOrigin.of(UUID_3, Optional.empty()))));
            assertComesBack(login.withPass(Optional.of(PassOrigin.of("pass-1", Optional.of("account.1")))));
        }
    }

    @Test
    void aPassWhoseCodeAnAppExchangedIsNarrowAndOneSomebodyLoggedInWithIsNot() {
        PassOrigin loggedIn = PassOrigin.of(UUID_1, Optional.of("account"));
        TokenOrigin exchanged = origin(null, UUID_2, UUID_3).withPass(Optional.of(loggedIn.ofExchange()));

        assertComesBack(exchanged);
        assertComesBack(exchanged.withRoles(true));
        assertThat(exchanged.isNarrow()).isTrue();
        assertThat(exchanged.withPass(Optional.of(loggedIn)).isNarrow()).isFalse();
        assertThat(exchanged.isSameAs(exchanged.withPass(Optional.of(loggedIn))))
                .isFalse();
        assertThat(exchanged.withRoles(true).appendTo(JTI)).hasSizeLessThan(255);
    }

    @Test
    void aPassStaysWhenTheOrganisationOrTheRolesChange() {
        Optional<PassOrigin> pass = Optional.of(PassOrigin.of(UUID_1, Optional.of("account")));
        TokenOrigin origin = origin(null, UUID_2, null).withPass(pass);

        assertThat(origin.with(Optional.of(UUID_3), Optional.empty()).pass()).isEqualTo(pass);
        assertThat(origin.withRoles(true).pass()).isEqualTo(pass);
        assertThat(origin.isSameAs(origin.withPass(Optional.empty()))).isFalse();
    }

    @Test
    void anAccountIsKnownAgainByItsMarkAndNoOtherIs() {
        String account = "x".repeat(255);
        PassOrigin origin = PassOrigin.of(UUID_1, Optional.of(account));

        assertThat(origin.isFor(account)).isTrue();
        assertThat(origin.isFor(account + "x")).isFalse();
        assertThat(PassOrigin.of(UUID_1, Optional.empty()).isFor(account)).isFalse();
        assertThat(origin(UUID_1, UUID_2, UUID_3).withPass(Optional.of(origin)).appendTo(JTI))
                .hasSizeLessThan(255);
    }

    @Test
    void keycloaksOwnJtiStaysInFront() {
        assertThat(origin(UUID_1, null, null).appendTo(JTI))
                .startsWith(JTI + ".")
                .matches("[^.]+\\.[^.]+\\.\\.");
    }

    @Test
    void aNewOriginTakesThePlaceOfAnOlderOne() {
        String older = origin(UUID_1, UUID_2, UUID_3).appendTo(JTI);
        TokenOrigin newer = origin(null, "org", null);

        assertThat(newer.appendTo(older)).isEqualTo(newer.appendTo(JTI));
        assertThat(TokenOrigin.of(newer.appendTo(older))).contains(newer);
    }

    @Test
    void threeIdsOfThirtySixCharactersFitIntoAColumnOf255() {
        assertThat(origin(UUID_1, UUID_2, UUID_3).appendTo(JTI)).hasSizeLessThan(128);
        String other = "x".repeat(36);
        assertThat(origin(other, other, other).appendTo(JTI)).hasSizeLessThan(255);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ".",
                JTI,
                JTI + ".a",
                JTI + "..",
                JTI + "....",
                JTI + ".a..",
                JTI + "..login.",
                JTI + ".Login..",
                JTI + ".logins..",
                JTI + ".AAAA..",
                JTI + "....P",
                JTI + "....A~YQ",
                JTI + "....P~YQ.A",
                JTI + "....P~YQ.Ax.roles",
                JTI + "....P~YQ.Ax.Ax",
                JTI + "....P%%%",
                JTI + "..%%%.",
                JTI + "...~%",
                JTI + ".exsaDgwNT26KmwEjRWeJqw.=.",
                JTI + ".exsaDgwNT26KmwEjRWeJqwA.."
            })
    void aJtiWithoutAReadableOriginHasNone(String jti) {
        assertThat(TokenOrigin.of(jti)).isEmpty();
    }

    private static void assertComesBack(TokenOrigin origin) {
        assertThat(TokenOrigin.of(origin.appendTo(JTI))).contains(origin);
    }

    private static TokenOrigin origin(String key, String organization, String unit) {
        return new TokenOrigin(Optional.ofNullable(key), Optional.ofNullable(organization), Optional.ofNullable(unit));
    }

    private static String randomId(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> new UUID(random.nextLong(), random.nextLong()).toString();
            default ->
                random.ints(random.nextInt(36), 32, 0xD7FF)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        };
    }
}

package io.github.keysandpasses.webapikey.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.webapikey.selfservice.KeyOffer.Choice;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A form is read against what the realm offers; everything wrong in it is said at once, at its field. */
class FormCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final ExpiryRules EXPIRY = new ExpiryRules(90, 365, false);
    private static final KeyOffer PLAIN = new KeyOffer(EXPIRY, List.of(), false, List.of());
    private static final KeyOffer FULL =
            new KeyOffer(EXPIRY, List.of(choice("one"), choice("two")), true, List.of(choice("read"), choice("write")));

    @Test
    void aGoodFormIsAWish() {
        KeyWish wish = check(FULL, new KeyForm(" laptop ", "30", "", "two", List.of("read", "read")))
                .wish()
                .orElseThrow();
        assertThat(wish.name().text()).isEqualTo("laptop");
        assertThat(wish.organization()).contains("two");
        assertThat(wish.scopes()).contains(List.of("read"));
        assertThat(wish.expiresAt()).isPresent();
    }

    @Test
    void whereNothingIsToBeChosenNothingIsTaken() {
        KeyWish wish = check(PLAIN, new KeyForm("laptop", "30", "", "another", List.of("admin")))
                .wish()
                .orElseThrow();
        assertThat(wish.organization()).isEmpty();
        assertThat(wish.scopes()).isEmpty();
    }

    @Test
    void allThatIsWrongIsSaidInTheOrderOfTheFields() {
        FormCheck check = check(FULL, new KeyForm("", "never", "", "", List.of()));
        assertThat(check.wish()).isEmpty();
        assertThat(check.faults())
                .extracting(FieldFault::field)
                .containsExactly("keyName", "expiry", "organization", "scopes");
        assertThat(check.faults())
                .extracting(FieldFault::reason)
                .containsExactly(
                        RefusalReason.KEY_NAME_INVALID,
                        RefusalReason.KEY_EXPIRY_INVALID,
                        RefusalReason.KEY_ORGANIZATION_REQUIRED,
                        RefusalReason.SELF_SERVICE_SCOPE_REQUIRED);
    }

    @Test
    void whatIsWrongWithANameIsSaid() {
        assertThat(nameMessage(" \t ")).isEqualTo("crmKeyNameMissing");
        assertThat(nameMessage("x".repeat(101))).isEqualTo("crmKeyNameTooLong");
        assertThat(nameMessage("two\nlines")).isEqualTo("crmKeyNameUnprintable");
        assertThat(nameMessage(" EE73C0AE64524371B5DDEFF5F7BB2192 ")).isEqualTo("crmKeyNameIsKey");
    }

    @Test
    void aScopeOrOrganisationThatIsNotOnOfferIsRefused() {
        FormCheck check = check(FULL, new KeyForm("laptop", "30", "", "three", List.of("read", "admin")));
        assertThat(check.wish()).isEmpty();
        assertThat(check.faults())
                .extracting(FieldFault::reason)
                .containsExactly(RefusalReason.KEY_ORGANIZATION_UNKNOWN, RefusalReason.SELF_SERVICE_SCOPE_UNKNOWN);
    }

    @Test
    void whereTheRealmsScopesAreAllGoneNoKeyIsMadeThatIsGoodForEverything() {
        KeyOffer gone = new KeyOffer(EXPIRY, List.of(), true, List.of());
        assertThat(check(gone, new KeyForm("laptop", "30", "", "", List.of())).wish())
                .isEmpty();
    }

    private static String nameMessage(String name) {
        FormCheck check = check(PLAIN, new KeyForm(name, "30", "", "", List.of()));
        check.wish();
        return check.faults().get(0).message();
    }

    private static FormCheck check(KeyOffer offer, KeyForm form) {
        return new FormCheck(offer, form, NOW);
    }

    private static Choice choice(String value) {
        return new Choice(value, value, "");
    }
}

package io.github.keysandpasses.domain.webapikey;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** The key of the CRM's manual opens the demo realm and no other. */
class PublishedSampleKeysTest {

    private static final PresentedWebApiKey SAMPLE =
            granted(PresentedWebApiKey.parse("EE73C0AE64524371B5DDEFF5F7BB2192"));

    @Test
    void theSampleOfTheManualWorksInTheDemoRealm() {
        assertThat(PublishedSampleKeys.isForbiddenIn("crm-demo", SAMPLE)).isFalse();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"master", "acme", "CRM-DEMO", "crm-demo2", " crm-demo"})
    void theSampleOfTheManualIsForbiddenInEveryOtherRealm(String realm) {
        assertThat(PublishedSampleKeys.isForbiddenIn(realm, SAMPLE)).isTrue();
    }

    @Test
    void anyOtherKeyIsForbiddenNowhere() {
        assertThat(PublishedSampleKeys.isForbiddenIn("acme", TestKeys.ours(1))).isFalse();
        assertThat(PublishedSampleKeys.isForbiddenIn("acme", granted(PresentedWebApiKey.parse(TestKeys.LEGACY))))
                .isFalse();
    }
}

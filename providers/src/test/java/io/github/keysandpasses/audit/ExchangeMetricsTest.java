package io.github.keysandpasses.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every outcome is counted under one name, with labels from closed lists. */
class ExchangeMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void listen() {
        Metrics.addRegistry(registry);
    }

    @AfterEach
    void stopListening() {
        Metrics.removeRegistry(registry);
    }

    @Test
    void aSuccessAndARefusalAreCountedByDoorAndOutcome() {
        ExchangeMetrics.success(Door.GRANT);
        ExchangeMetrics.success(Door.GRANT);
        ExchangeMetrics.refused(Door.WEB_API, RefusalReason.KEY_EXPIRED.code());

        assertThat(count("grant", "success")).isEqualTo(2);
        assertThat(count("web_api", "key_expired")).isEqualTo(1);
    }

    @Test
    void theLabelsAreTheDoorAndTheOutcomeAndNothingElse() {
        ExchangeMetrics.refused(Door.LOGIN, RefusalReason.UNIT_UNKNOWN.code());

        // Those of other classes' tests are in the global registry, too.
        assertThat(registry.find("keysandpasses.exchanges").meters())
                .isNotEmpty()
                .allSatisfy(meter -> assertThat(meter.getId().getTags())
                        .extracting(tag -> tag.getKey())
                        .containsExactly("door", "outcome"));
    }

    private double count(String door, String outcome) {
        return registry.get("keysandpasses.exchanges")
                .tags("door", door, "outcome", outcome)
                .counter()
                .count();
    }
}

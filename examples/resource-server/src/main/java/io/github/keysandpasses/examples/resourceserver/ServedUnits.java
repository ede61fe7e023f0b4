package io.github.keysandpasses.examples.resourceserver;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What this API knows: the balances of each unit it serves. It stands for your database. */
@ConfigurationProperties("api")
record ServedUnits(List<Unit> units) {

    ServedUnits {
        units = units == null ? List.of() : List.copyOf(units);
    }

    /** A unit's name means nothing without its organisation: two organisations may each have a "Retail Unit". */
    record Unit(String organization, String unit, List<Balance> balances) {}

    record Balance(String customer, long points) {}

    Optional<Unit> of(Caller caller) {
        return units.stream()
                .filter(served -> served.organization().equals(caller.organization()))
                .filter(served -> served.unit().equals(caller.unit()))
                .findFirst();
    }
}

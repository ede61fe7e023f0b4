package io.github.keysandpasses.examples.resourceserver;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /balances}: the caller's own organisation and unit, nobody else's. */
@RestController
class BalancesController {
    private final ServedUnits units;

    BalancesController(ServedUnits units) {
        this.units = units;
    }

    @GetMapping("/balances")
    ServedUnits.Unit balances(@AuthenticationPrincipal Jwt token) {
        return units.of(Caller.of(token)).orElseThrow(() -> new AccessDeniedException("This unit is not served here"));
    }
}

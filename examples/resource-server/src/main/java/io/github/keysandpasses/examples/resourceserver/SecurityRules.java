package io.github.keysandpasses.examples.resourceserver;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who gets in: the bearer of a token that Spring has found good (signature by the realm's keys, issuer, audience, time), and that
 * carries the role. Everything else is shut.
 *
 * <p>Issuer and audience are settings, see {@code application.yml}. A token bound to a key by DPoP (RFC 9449) is accepted with a
 * proof by that key, and refused without one. Spring remembers in memory which proofs it has seen: several instances of an API need
 * a memory in common, or a proof caught on its way is good at each of the others for half a minute.
 */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    /** Keycloak's access tokens are of the type JWT, or at+jwt (RFC 9068) if their client's switch says so. */
    @Bean
    JwtTypeValidator tokenTypes() {
        return new JwtTypeValidator("JWT", "at+jwt");
    }

    @Bean
    SecurityFilterChain rules(HttpSecurity http, @Value("${api.audience}") String audience) throws Exception {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(new RolesOfApi(audience));
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/balances")
                        .hasAuthority("read-balances")
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(converter))
                        .dPoP(Customizer.withDefaults()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}

package io.github.keysandpasses.examples.resourceserver;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The roles a token carries for this API: Keycloak's {@code resource_access.<audience>.roles}. Roles of other APIs, realm roles and
 * scopes open nothing here. A claim of another shape than Keycloak's holds no role.
 *
 * @param audience the name of this API, which is its client in Keycloak
 */
record RolesOfApi(String audience) implements Converter<Jwt, Collection<GrantedAuthority>> {

    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        if (token.getClaims().get("resource_access") instanceof Map<?, ?> apis
                && apis.get(audience) instanceof Map<?, ?> api
                && api.get("roles") instanceof Collection<?> roles) {
            return roles.stream()
                    .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.toString()))
                    .toList();
        }
        return List.of();
    }
}

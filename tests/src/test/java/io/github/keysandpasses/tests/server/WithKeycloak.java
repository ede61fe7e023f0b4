package io.github.keysandpasses.tests.server;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class a running Keycloak: any parameter of type {@link RunningKeycloak} is the server of this
 * setup, shared with every other class that asks for it. A nested class may name another setup than the class around
 * it. Because the server is shared, a test makes the users, keys and clients it changes itself.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(KeycloakParameter.class)
public @interface WithKeycloak {
    ServerSetup value() default ServerSetup.DEVELOPMENT;
}

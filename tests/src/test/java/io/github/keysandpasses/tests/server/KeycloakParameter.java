package io.github.keysandpasses.tests.server;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Fills in {@link RunningKeycloak} parameters. The servers hang on JUnit's root store, so they outlive the class that
 * started them and are closed by JUnit when the whole suite is through.
 */
final class KeycloakParameter implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(KeycloakParameter.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningKeycloak.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(SharedServers.class, type -> new SharedServers(), SharedServers.class)
                .running(setupFor(context));
    }

    /** The annotation of the innermost class that has one. */
    private static ServerSetup setupFor(ExtensionContext context) {
        Optional<ExtensionContext> at = Optional.of(context);
        while (at.isPresent()) {
            Optional<WithKeycloak> found =
                    at.get().getTestClass().flatMap(type -> AnnotationSupport.findAnnotation(type, WithKeycloak.class));
            if (found.isPresent()) {
                return found.get().value();
            }
            at = at.get().getParent();
        }
        return ServerSetup.DEVELOPMENT;
    }
}

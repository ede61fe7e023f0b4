package io.github.keysandpasses.tests.server;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Fills in {@link TwoNodes} parameters. The nodes hang on JUnit's root store and are closed when the whole suite is through. */
final class TwoNodesParameter implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(TwoNodesParameter.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TwoNodes.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(TwoNodes.class, type -> new TwoNodes(), TwoNodes.class);
    }
}

package vn.phutrachho.systemtests;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives every test class of the run the same system, and the same browser where there is one: both
 * end after the last of them.
 */
final class SharedSystem implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TheSystem.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(Namespace.GLOBAL);
        return parameter.getParameter().getType() == Chromium.class
                ? store.computeIfAbsent(
                        Chromium.class,
                        _ -> Chromium.start(system(store).gateway()),
                        Chromium.class)
                : system(store);
    }

    private static TheSystem system(ExtensionContext.Store store) {
        return store.computeIfAbsent(TheSystem.class, _ -> TheSystem.start(), TheSystem.class);
    }
}

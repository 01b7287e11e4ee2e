package dev.ringside.portal.shell;

import java.util.List;
import java.util.Optional;

/**
 * Lines of the menu that belong together.
 *
 * @param headingKey the text above them; the first ones have none
 * @param <P> what the menu is about
 */
record MenuSection<P>(Optional<String> headingKey, List<MenuItem<P>> items) {

    @SafeVarargs
    static <P> MenuSection<P> first(MenuItem<P>... items) {
        return new MenuSection<>(Optional.empty(), List.of(items));
    }

    @SafeVarargs
    static <P> MenuSection<P> named(String headingKey, MenuItem<P>... items) {
        return new MenuSection<>(Optional.of(headingKey), List.of(items));
    }
}

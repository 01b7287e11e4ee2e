package dev.ringside.portal;

import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.EmptyState;
import dev.ringside.portal.navigation.BladeAddress;
import java.util.function.Function;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** Makes the blade of an address: the one place that knows every blade. */
final class BladeFactory implements Function<BladeAddress, Blade> {
    private final BladeContext context;

    BladeFactory(BladeContext context) {
        this.context = context;
    }

    // Java 17 has no patterns in switch; the sealed interface and the last line keep this complete all the same.
    @Override
    public Blade apply(BladeAddress address) {
        return new Blade("blade", address.title()) {
            {
                setContent(new EmptyState(FluentUiRegularAL.HOME_24, address.title(), context.toString()));
            }
        };
    }
}

package dev.ringside.portal.shell;

import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.Navigator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.layout.StackPane;

/**
 * Shows the blade of the current address. Blades left behind are kept for a while, so that a half-filled form or a console is as it was
 * when the person comes back.
 */
final class BladeHost extends StackPane {
    private static final int KEPT = 12;

    private final Function<BladeAddress, Blade> blades;
    private final Map<BladeAddress, Blade> kept = new LinkedHashMap<>(16, 0.75f, true);
    private Optional<Blade> shown = Optional.empty();

    BladeHost(Navigator navigator, Function<BladeAddress, Blade> blades) {
        this.blades = blades;
        setId("blade-host");
        getStyleClass().add("blade-host");
        navigator.currentProperty().subscribe(this::show);
    }

    Optional<Blade> shown() {
        return shown;
    }

    /** Lets go of every blade; the portal is closing. */
    void close() {
        getChildren().clear();
        kept.values().forEach(Blade::close);
        kept.clear();
    }

    private void show(BladeAddress address) {
        kept.values().removeIf(blade -> {
            if (blade.isFinished()) {
                leave(blade);
                return true;
            }
            return false;
        });
        Blade blade = kept.computeIfAbsent(address, blades);
        getChildren().setAll(blade.root());
        shown = Optional.of(blade);
        Iterator<Blade> oldest = kept.values().iterator();
        while (kept.size() > KEPT && oldest.hasNext()) {
            Blade old = oldest.next();
            oldest.remove();
            old.close();
        }
    }

    private void leave(Blade blade) {
        getChildren().remove(blade.root());
        blade.close();
    }
}

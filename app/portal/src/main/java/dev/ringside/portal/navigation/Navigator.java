package dev.ringside.portal.navigation;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The place the person is at and the way they came. FX thread only. */
public final class Navigator {
    private static final int REMEMBERED = 50;

    private final ReadOnlyObjectWrapper<BladeAddress> current;
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final Deque<BladeAddress> visited = new ArrayDeque<>();

    public Navigator(BladeAddress first) {
        current = new ReadOnlyObjectWrapper<>(first);
    }

    public ReadOnlyObjectProperty<BladeAddress> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public BladeAddress current() {
        return current.get();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    /** Goes there; nothing happens when that is where the person is. */
    public void open(BladeAddress address) {
        if (address.equals(current.get())) {
            return;
        }
        visited.push(current.get());
        while (visited.size() > REMEMBERED) {
            visited.removeLast();
        }
        current.set(address);
        canGoBack.set(true);
    }

    /** Goes there without keeping the present place in the way back; for a form that is done with. */
    public void replace(BladeAddress address) {
        current.set(address);
    }

    /** Returns to the place before; nothing happens at the first. */
    public void back() {
        if (!visited.isEmpty()) {
            current.set(visited.pop());
            canGoBack.set(!visited.isEmpty());
        }
    }
}

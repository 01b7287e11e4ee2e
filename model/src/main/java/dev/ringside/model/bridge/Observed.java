package dev.ringside.model.bridge;

import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A value observed of the engine. Setting an equal value changes nothing and tells nobody, so a table repaints only the cells that
 * differ.
 *
 * @param <T> an immutable value with {@code equals}
 */
public final class Observed<T> extends ReadOnlyObjectWrapper<T> {

    public Observed(T initial) {
        super(initial);
    }

    @Override
    public void set(T value) {
        if (!Objects.equals(get(), value)) {
            super.set(value);
        }
    }
}

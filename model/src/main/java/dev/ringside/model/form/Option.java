package dev.ringside.model.form;

import java.util.Optional;

/** One of the values to choose from; {@code unavailable} says why it can't be chosen now. */
public record Option<T>(T value, String label, Optional<String> unavailable) {

    public static <T> Option<T> of(T value, String label) {
        return new Option<>(value, label, Optional.empty());
    }

    public boolean isAvailable() {
        return unavailable.isEmpty();
    }
}

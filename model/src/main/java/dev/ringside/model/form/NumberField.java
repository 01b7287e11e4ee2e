package dev.ringside.model.form;

import java.util.Optional;
import java.util.OptionalInt;

/** A whole number as the person typed it, so that a wrong text stays visible with its error instead of being replaced. */
public final class NumberField extends FormField<String> {
    private final int minimum;
    private final int maximum;

    /** {@code name} starts the errors: "No. of disks". Both bounds are allowed values. */
    public NumberField(String id, String name, int initial, int minimum, int maximum, String why) {
        super(id, Integer.toString(initial));
        this.minimum = minimum;
        this.maximum = maximum;
        rule(text -> violation(name, text, why));
    }

    /** The number, when the text is one that lies within the bounds. */
    public OptionalInt number() {
        OptionalInt number = parse(get());
        return number.isPresent() && number.getAsInt() >= minimum && number.getAsInt() <= maximum
                ? number
                : OptionalInt.empty();
    }

    public int minimum() {
        return minimum;
    }

    public int maximum() {
        return maximum;
    }

    /** The person pressed an arrow: the number changes by {@code steps} within the bounds; no number becomes the minimum. */
    public void step(int steps) {
        OptionalInt current = parse(get());
        long next = current.isPresent() ? (long) current.getAsInt() + steps : minimum;
        edit(Long.toString(Math.max(minimum, Math.min(maximum, next))));
    }

    private Optional<String> violation(String name, String text, String why) {
        if (text.isBlank()) {
            return Optional.of(name + " is required.");
        }
        OptionalInt number = parse(text);
        if (number.isEmpty()) {
            return Optional.of(name + " must be a whole number; \"" + text.strip() + "\" is not.");
        }
        if (number.getAsInt() < minimum) {
            return Optional.of(name + " must be at least " + minimum + ". " + why);
        }
        if (number.getAsInt() > maximum) {
            return Optional.of(name + " can be at most " + maximum + ". " + why);
        }
        return Optional.empty();
    }

    private static OptionalInt parse(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}

package dev.ringside.model.form;

import dev.ringside.model.bridge.Lists;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A choice of one among several options, some of which may be unavailable for a reason. */
public class ChoiceField<T> extends FormField<T> {
    private final ObservableList<Option<T>> options = FXCollections.observableArrayList();
    private final ObservableList<Option<T>> readOnlyOptions = FXCollections.unmodifiableObservableList(options);

    /** {@code missing} is the error while the value is none of the options. */
    public ChoiceField(String id, T initial, List<Option<T>> choices, Supplier<String> missing) {
        super(id, initial);
        options.setAll(choices);
        rule(value -> {
            Optional<Option<T>> chosen = option(value);
            return chosen.isEmpty() ? Optional.of(missing.get()) : chosen.get().unavailable();
        });
    }

    /** The options in the order to show. */
    public final ObservableList<Option<T>> options() {
        return readOnlyOptions;
    }

    public final Optional<Option<T>> option(T value) {
        return options.stream().filter(option -> option.value().equals(value)).findFirst();
    }

    /** The label of the chosen option; empty while there is none. */
    public final String label() {
        return option(get()).map(Option::label).orElse("");
    }

    /** Offers other options. A value that is still among them stays chosen. */
    public final void offer(List<Option<T>> choices) {
        Lists.replace(options, choices);
        revalidate();
    }
}

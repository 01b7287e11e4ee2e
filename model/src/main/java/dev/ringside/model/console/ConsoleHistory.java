package dev.ringside.model.console;

import dev.ringside.model.bridge.Background;
import dev.ringside.provisioning.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/**
 * The statements that were run, newest first, without those that mention a password. Kept between sessions. FX thread only.
 */
public final class ConsoleHistory {
    private static final int KEPT = 500;

    private final ObservableList<HistoryEntry> entries = FXCollections.observableArrayList();
    private final FilteredList<HistoryEntry> found = new FilteredList<>(entries);
    private final ObservableList<HistoryEntry> readOnlyFound = FXCollections.unmodifiableObservableList(found);
    private final HistoryStore store;
    private final Background background;
    private final Consumer<Problem> onFailure;
    private boolean saving;
    private boolean changed;

    /** Reads what is kept; {@code onFailure} is told when that, or keeping, does not work. */
    public ConsoleHistory(HistoryStore store, Background background, Consumer<Problem> onFailure) {
        this.store = store;
        this.background = background;
        this.onFailure = onFailure;
        background.run(store::load, this::loaded, onFailure);
    }

    /** The entries that contain what {@link #search} was given, newest first. */
    public ObservableList<HistoryEntry> found() {
        return readOnlyFound;
    }

    /** Narrows {@link #found()}; the empty text finds everything. Case does not matter. */
    public void search(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        found.setPredicate(entry -> entry.statement().toLowerCase(Locale.ROOT).contains(wanted));
    }

    void add(HistoryEntry entry) {
        if (entry.statement().toLowerCase(Locale.ROOT).contains("password")) {
            return;
        }
        entries.removeIf(known -> known.statement().equals(entry.statement()));
        entries.add(0, entry);
        trim();
        save();
    }

    private void loaded(List<HistoryEntry> oldestFirst) {
        List<HistoryEntry> newestFirst = new ArrayList<>(oldestFirst);
        Collections.reverse(newestFirst);
        entries.addAll(newestFirst);
        trim();
    }

    private void trim() {
        if (entries.size() > KEPT) {
            entries.remove(KEPT, entries.size());
        }
    }

    /** Saves one version at a time, so that an older one never replaces a newer one. */
    private void save() {
        changed = true;
        if (saving) {
            return;
        }
        saving = true;
        changed = false;
        List<HistoryEntry> oldestFirst = new ArrayList<>(entries);
        Collections.reverse(oldestFirst);
        background.run(
                () -> {
                    store.save(oldestFirst);
                    return Boolean.TRUE;
                },
                done -> saved(),
                problem -> {
                    onFailure.accept(problem);
                    saved();
                });
    }

    private void saved() {
        saving = false;
        if (changed) {
            save();
        }
    }
}

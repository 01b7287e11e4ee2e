package dev.ringside.model.console;

import dev.ringside.model.bridge.Background;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The CQL console of one cluster: its tabs, as they were when the portal was last closed, the history they share, and what is known of the
 * schema. FX thread only.
 */
public final class ConsoleWorkspace implements AutoCloseable {
    private final ConsoleModel.Connections connections;
    private final ConsoleShells shells;
    private final DraftStore drafts;
    private final Supplier<Background> workers;
    private final Runnable onSchemaChange;
    private final Background background;
    private final ConsoleHistory history;
    private final ObservableList<ConsoleModel> tabs = FXCollections.observableArrayList();
    private final ObservableList<ConsoleModel> readOnlyTabs = FXCollections.unmodifiableObservableList(tabs);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private boolean saving;
    private boolean changed;

    /**
     * @param workers gives another one at each call: every tab has and closes its own
     * @param onSchemaChange called when statements of any tab may have changed schema or roles
     */
    public ConsoleWorkspace(
            ConsoleModel.Connections connections,
            ConsoleShells shells,
            HistoryStore history,
            DraftStore drafts,
            Supplier<Background> workers,
            Runnable onSchemaChange) {
        this.connections = connections;
        this.shells = shells;
        this.drafts = drafts;
        this.workers = workers;
        this.onSchemaChange = onSchemaChange;
        this.background = workers.get();
        this.history = new ConsoleHistory(history, background, problem -> {});
        background.run(drafts::load, this::load, problem -> load(List.of()));
    }

    /** The tabs, in their order. */
    public ObservableList<ConsoleModel> tabs() {
        return readOnlyTabs;
    }

    /** Whether the tabs of the last time are there; before, none is. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** What was run in any tab. */
    public ConsoleHistory history() {
        return history;
    }

    /** Adds a tab at the end. */
    public ConsoleModel add(TabDraft draft) {
        ConsoleModel tab = new ConsoleModel(draft, connections, shells, history, workers.get(), onSchemaChange);
        tabs.add(tab);
        return tab;
    }

    /** Removes a tab and ends its connection. */
    public void remove(ConsoleModel tab) {
        tabs.remove(tab);
        tab.close();
    }

    /** Keeps what the tabs hold, one version at a time; does nothing before the tabs of the last time are there. */
    public void save() {
        if (!loaded.get()) {
            return;
        }
        changed = true;
        if (saving) {
            return;
        }
        saving = true;
        changed = false;
        List<TabDraft> present = tabs.stream().map(ConsoleModel::draft).toList();
        background.run(
                () -> {
                    drafts.save(present);
                    return Boolean.TRUE;
                },
                done -> saved(),
                problem -> saved());
    }

    private void saved() {
        saving = false;
        if (changed) {
            save();
        }
    }

    private void load(List<TabDraft> kept) {
        kept.forEach(this::add);
        loaded.set(true);
    }

    /** Closes every tab; nothing changes after this. */
    @Override
    public void close() {
        save();
        background.close();
        tabs.forEach(ConsoleModel::close);
    }
}

package dev.ringside.model.console;

import dev.ringside.model.bridge.Lists;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What statements of a console run with, whether it was chosen or a statement such as {@code USE} or {@code CONSISTENCY} changed it.
 * Outlives the connection: the next one gets the same. FX thread only.
 */
public final class SessionSettings {
    /** What can be chosen, weakest first. */
    public static final List<String> CONSISTENCY_LEVELS = List.of(
            "ANY",
            "ONE",
            "LOCAL_ONE",
            "TWO",
            "THREE",
            "QUORUM",
            "LOCAL_QUORUM",
            "EACH_QUORUM",
            "ALL",
            "SERIAL",
            "LOCAL_SERIAL");

    private final ObservableList<String> keyspaces = FXCollections.observableArrayList();
    private final ObservableList<String> readOnlyKeyspaces = FXCollections.unmodifiableObservableList(keyspaces);
    private final ReadOnlyObjectWrapper<Optional<String>> keyspace = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper consistency = new ReadOnlyStringWrapper("ONE");
    private final ReadOnlyIntegerWrapper pageSize = new ReadOnlyIntegerWrapper(100);
    private Optional<ConsoleShell> shell = Optional.empty();

    SessionSettings() {}

    /** All keyspaces, as known since the last connection or change. */
    public ObservableList<String> keyspaces() {
        return readOnlyKeyspaces;
    }

    /** The keyspace in use; {@link ConsoleModel#useKeyspace} changes it. */
    public ReadOnlyObjectProperty<Optional<String>> keyspaceProperty() {
        return keyspace.getReadOnlyProperty();
    }

    /** The consistency level of statements, one of {@link #CONSISTENCY_LEVELS}. */
    public ReadOnlyStringProperty consistencyProperty() {
        return consistency.getReadOnlyProperty();
    }

    /** Rows per page. */
    public ReadOnlyIntegerProperty pageSizeProperty() {
        return pageSize.getReadOnlyProperty();
    }

    public void setConsistency(String level) {
        if (!CONSISTENCY_LEVELS.contains(level)) {
            throw new IllegalArgumentException("No consistency level " + level);
        }
        consistency.set(level);
        shell.ifPresent(open -> open.setConsistency(level));
    }

    /** Sets the rows per page, 1 to {@link ConsoleResult#KEPT_ROWS}. */
    public void setPageSize(int rows) {
        if (rows < 1 || rows > ConsoleResult.KEPT_ROWS) {
            throw new IllegalArgumentException("A page has 1 to " + ConsoleResult.KEPT_ROWS + " rows");
        }
        pageSize.set(rows);
        shell.ifPresent(open -> open.setPageSize(rows));
    }

    /** Tells a new connection; changes go to it from now on. */
    void tell(ConsoleShell opened) {
        shell = Optional.of(opened);
        opened.setConsistency(consistency.get());
        opened.setPageSize(pageSize.get());
    }

    /** There is no connection any more. */
    void forgetShell() {
        shell = Optional.empty();
    }

    /** Takes over what a statement may have changed. */
    void follow() {
        shell.ifPresent(open -> {
            keyspace.set(open.keyspace());
            consistency.set(open.consistency());
            pageSize.set(open.pageSize());
        });
    }

    /** Whether the list of keyspaces may be another one after the statement. */
    static boolean changesKeyspaces(String statement) {
        String start = statement.strip().toLowerCase(Locale.ROOT);
        return start.matches("(?s)(create|drop)\\s+keyspace\\b.*");
    }

    void setKeyspaces(List<String> names) {
        Lists.replace(keyspaces, names);
    }
}

package dev.ringside.model.console;

import dev.ringside.model.bridge.Background;
import dev.ringside.provisioning.problem.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What is shown of the last run: the rows of its last result, as far as they were fetched, and the text of all of it. Memory is bounded:
 * rows beyond {@link #KEPT_BYTES} are in a temporary file, of the text the last {@link #KEPT_LINES} lines are kept. FX thread only.
 */
public final class ConsoleResult implements AutoCloseable {
    /** About how many bytes of rows are kept in memory. */
    public static final long KEPT_BYTES = 32L << 20;

    /** How many lines of text are kept. */
    public static final int KEPT_LINES = 50_000;

    private final Background background;
    private final long keptBytes;
    private final Consumer<Problem> onFailure;
    private final ReadOnlyObjectWrapper<List<ConsolePage.Column>> columns = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<ObservableList<List<ConsolePage.Cell>>> rows;
    private final ObservableList<String> text = FXCollections.observableArrayList();
    private final ObservableList<String> readOnlyText = FXCollections.unmodifiableObservableList(text);
    private final ReadOnlyIntegerWrapper pages = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper hasMore = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Optional<String>> query = new ReadOnlyObjectWrapper<>(Optional.empty());
    private RowSpool spool;
    private ResultRows list;

    ConsoleResult(Background background, long keptBytes, Consumer<Problem> onFailure) {
        this.background = background;
        this.keptBytes = keptBytes;
        this.onFailure = onFailure;
        this.spool = new RowSpool(background, keptBytes, onFailure);
        this.list = new ResultRows(spool);
        this.rows = new ReadOnlyObjectWrapper<>(list);
    }

    /** The columns of the rows; replaced as a whole by each new result. */
    public ReadOnlyObjectProperty<List<ConsolePage.Column>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    /**
     * The rows fetched, each with one cell per column, or without any while it is read from the temporary file; another list for each
     * result.
     */
    public ReadOnlyObjectProperty<ObservableList<List<ConsolePage.Cell>>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The present list of {@link #rowsProperty}. */
    public ObservableList<List<ConsolePage.Cell>> rows() {
        return rows.get();
    }

    /**
     * Sorts the rows fetched, now and when further ones come, or goes back to the server's order without a comparator. Says whether it
     * did: rows that are not all in memory, or more than 100,000, are not sorted.
     */
    public boolean sort(Optional<Comparator<? super List<ConsolePage.Cell>>> by) {
        return list.sort(by);
    }

    /** Whether some rows are in the temporary file only. */
    public boolean isSpooled() {
        return !spool.allInMemory();
    }

    /** What the run wrote, line by line, as cqlsh would have: the last {@link #KEPT_LINES}. */
    public ObservableList<String> text() {
        return readOnlyText;
    }

    /** How many pages of the result were fetched. */
    public ReadOnlyIntegerProperty pagesProperty() {
        return pages.getReadOnlyProperty();
    }

    /** Whether the server has more rows. */
    public ReadOnlyBooleanProperty hasMoreProperty() {
        return hasMore.getReadOnlyProperty();
    }

    /** Whether nothing was run since the console was opened. */
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** The query whose rows these are; empty when they are no query's, such as those that tell why a condition did not hold. */
    public ReadOnlyObjectProperty<Optional<String>> queryProperty() {
        return query.getReadOnlyProperty();
    }

    void begin() {
        empty.set(false);
        text.clear();
        renew();
        columns.set(List.of());
        pages.set(0);
        hasMore.set(false);
        query.set(Optional.empty());
    }

    void show(String statement, ConsolePage page) {
        renew();
        columns.set(page.columns());
        query.set(page.query() ? Optional.of(statement) : Optional.empty());
        pages.set(0);
        append(page);
    }

    void append(ConsolePage page) {
        hasMore.set(page.hasMore());
        pages.set(pages.get() + 1);
        list.append(page.rows());
        write(page.text());
    }

    void write(List<String> lines) {
        List<String> fitting = lines.subList(Math.max(0, lines.size() - KEPT_LINES), lines.size());
        int over = text.size() + fitting.size() - KEPT_LINES;
        if (over > 0) {
            text.remove(0, over);
        }
        text.addAll(fitting);
    }

    void lostConnection() {
        hasMore.set(false);
    }

    private void renew() {
        spool.close();
        spool = new RowSpool(background, keptBytes, onFailure);
        list = new ResultRows(spool);
        rows.set(list);
    }

    @Override
    public void close() {
        spool.close();
    }
}

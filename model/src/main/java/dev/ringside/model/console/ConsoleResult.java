package dev.ringside.model.console;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What is shown of the last run: the rows of its last result, page by page, and the text of all of it. Memory is bounded: a page that
 * does not fit beside the rows kept replaces them. FX thread only.
 */
public final class ConsoleResult {
    /** The most rows kept at once. */
    public static final int KEPT_ROWS = 10_000;

    private static final int KEPT_LINES = 50_000;

    private final ReadOnlyObjectWrapper<List<ConsolePage.Column>> columns = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<List<ConsolePage.Cell>> rows = FXCollections.observableArrayList();
    private final ObservableList<List<ConsolePage.Cell>> readOnlyRows = FXCollections.unmodifiableObservableList(rows);
    private final ObservableList<String> text = FXCollections.observableArrayList();
    private final ObservableList<String> readOnlyText = FXCollections.unmodifiableObservableList(text);
    private final ReadOnlyIntegerWrapper pages = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper firstRow = new ReadOnlyLongWrapper(1);
    private final ReadOnlyBooleanWrapper hasMore = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);

    /** The columns of the rows; replaced as a whole by each new result. */
    public ReadOnlyObjectProperty<List<ConsolePage.Column>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    /** The rows kept, each with one cell per column. */
    public ObservableList<List<ConsolePage.Cell>> rows() {
        return readOnlyRows;
    }

    /** Everything the run wrote, line by line, as cqlsh would have. */
    public ObservableList<String> text() {
        return readOnlyText;
    }

    /** How many pages of the result were fetched. */
    public ReadOnlyIntegerProperty pagesProperty() {
        return pages.getReadOnlyProperty();
    }

    /** The number of the first row kept, from 1; more than 1 when earlier rows made room. */
    public ReadOnlyLongProperty firstRowProperty() {
        return firstRow.getReadOnlyProperty();
    }

    /** Whether the server has more rows. */
    public ReadOnlyBooleanProperty hasMoreProperty() {
        return hasMore.getReadOnlyProperty();
    }

    /** Whether nothing was run since the console was opened. */
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    void begin() {
        empty.set(false);
        text.clear();
        clearRows();
        columns.set(List.of());
        pages.set(0);
        hasMore.set(false);
    }

    void show(ConsolePage page) {
        clearRows();
        columns.set(page.columns());
        rows.setAll(page.rows());
        pages.set(1);
        hasMore.set(page.hasMore());
        write(page.text());
    }

    void append(ConsolePage page) {
        if (rows.size() + page.rows().size() > KEPT_ROWS) {
            firstRow.set(firstRow.get() + rows.size());
            rows.setAll(page.rows());
        } else {
            rows.addAll(page.rows());
        }
        pages.set(pages.get() + 1);
        hasMore.set(page.hasMore());
        write(page.text());
    }

    void write(List<String> lines) {
        if (text.size() + lines.size() > KEPT_LINES) {
            text.clear();
        }
        text.addAll(lines);
    }

    void lostConnection() {
        hasMore.set(false);
    }

    private void clearRows() {
        rows.clear();
        firstRow.set(1);
    }
}

package dev.ringside.portal.console.result;

import dev.ringside.model.console.ConsolePage;
import dev.ringside.model.console.ConsolePage.Cell;
import dev.ringside.model.console.ConsoleResult;
import dev.ringside.portal.blade.Copying;
import dev.ringside.portal.key.Key;
import dev.ringside.portal.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/**
 * Rows as a table: columns with name and type, values sorted by value, cells and rows to copy. Only rows in view are asked for, and when
 * the last ones come into view, further ones are.
 */
final class ResultGrid extends TableView<List<Cell>> {
    private static final Comparator<Cell> BY_VALUE = ResultGrid::compare;
    private static final Cell ABSENT = new Cell("", false, "", List.of());
    private static final double MIN_WIDTH = 70;
    private static final double MAX_WIDTH = 420;
    private static final double CHARACTER = 7.6;
    private static final double SMALL_CHARACTER = 6.6;
    private static final double HEADING_EXTRA = 56;
    private static final double CELL_EXTRA = 24;
    private static final int SAMPLE = 50;
    private static final int NEAR_END = 10;

    private final ConsoleResult result;
    private final Label placeholder = new Label();
    private final PauseTransition nearEnd = new PauseTransition(Duration.millis(20));
    private final ReadOnlyObjectWrapper<Optional<Value>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** A value and its column. */
    record Value(ConsolePage.Column column, Cell cell) {}

    /**
     * @param more called when the last rows are in view
     * @param open called when the selected value is to be looked at
     */
    ResultGrid(ConsoleResult result, Runnable more, Runnable open) {
        this.result = result;
        setId("console-grid");
        setAccessibleText(Texts.get("console.grid.accessible"));
        setFixedCellSize(28);
        getSelectionModel().setCellSelectionEnabled(true);
        setPlaceholder(placeholder);
        nearEnd.setOnFinished(event -> more.run());
        setRowFactory(table -> new WatchedRow());
        setSortPolicy(table -> sortAll());
        setContextMenu(menu(open));
        setOnKeyPressed(event -> {
            if (Key.TABLE_COPY.matches(event)) {
                copyCell();
                event.consume();
            } else if (Key.VIEW_VALUE.matches(event)) {
                open.run();
                event.consume();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && selected.get().isPresent()) {
                open.run();
            }
        });
        getFocusModel().focusedCellProperty().subscribe(cell -> follow(cell));
    }

    private ContextMenu menu(Runnable open) {
        MenuItem view = new MenuItem(Texts.get("console.view-value"));
        view.setOnAction(event -> open.run());
        MenuItem cell = new MenuItem(Texts.get("console.copy-cell"));
        cell.setOnAction(event -> copyCell());
        MenuItem row = new MenuItem(Texts.get("console.copy-row"));
        row.setOnAction(event -> copyRow());
        return new ContextMenu(view, cell, row);
    }

    /** The value the keyboard is at. */
    ReadOnlyObjectProperty<Optional<Value>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    private void follow(TablePosition<?, ?> at) {
        List<ConsolePage.Column> columns = result.columnsProperty().get();
        int column = at == null || at.getTableColumn() == null ? -1 : index(at.getTableColumn());
        boolean there =
                at != null && at.getRow() >= 0 && at.getRow() < getItems().size();
        if (!there || column < 0 || column >= columns.size()) {
            selected.set(Optional.empty());
            return;
        }
        selected.set(Optional.of(new Value(columns.get(column), cell(getItems().get(at.getRow()), column))));
    }

    private static int index(TableColumn<?, ?> column) {
        return column.getUserData() instanceof Integer index ? index : -1;
    }

    /** Shows the result's present columns and rows. */
    void rebuild() {
        getSortOrder().clear();
        getColumns().clear();
        List<ConsolePage.Column> columns = result.columnsProperty().get();
        placeholder.setText(columns.isEmpty() ? "" : Texts.get("console.no-rows"));
        for (int i = 0; i < columns.size(); i++) {
            getColumns().add(column(columns.get(i), i));
        }
        setItems(result.rows());
    }

    /** Columns come before the first rows, which alone tell how wide they are to be. */
    void fitColumns() {
        List<ConsolePage.Column> columns = result.columnsProperty().get();
        for (TableColumn<?, ?> column : getColumns()) {
            int index = index(column);
            if (index >= 0 && index < columns.size()) {
                column.setPrefWidth(width(columns.get(index), index));
            }
        }
    }

    private TableColumn<List<Cell>, Cell> column(ConsolePage.Column shown, int index) {
        TableColumn<List<Cell>, Cell> column = new TableColumn<>();
        Label type = new Label(shown.type());
        type.getStyleClass().add("console-type");
        Label heading = new Label(shown.name(), type);
        heading.getStyleClass().add("console-heading");
        heading.setContentDisplay(ContentDisplay.RIGHT);
        heading.setTooltip(new Tooltip(shown.name() + " " + shown.type()));
        column.setGraphic(heading);
        column.setId("console-column-" + index);
        column.setUserData(index);
        column.setPrefWidth(width(shown, index));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell(row.getValue(), index)));
        column.setCellFactory(owner -> new ValueCell());
        column.setComparator(BY_VALUE);
        if (shown.number()) {
            column.getStyleClass().add("figure");
        }
        return column;
    }

    /** A row that is still read from the file has no cells. */
    private static Cell cell(List<Cell> row, int index) {
        return index < row.size() ? row.get(index) : ABSENT;
    }

    private boolean sortAll() {
        Comparator<List<Cell>> comparator = getComparator();
        boolean sorted = result.sort(Optional.ofNullable(comparator));
        if (sorted) {
            refresh();
        }
        return sorted;
    }

    private double width(ConsolePage.Column column, int index) {
        double heading = column.name().length() * CHARACTER + column.type().length() * SMALL_CHARACTER + HEADING_EXTRA;
        int longest = 0;
        for (int i = 0; i < Math.min(SAMPLE, result.rows().size()); i++) {
            longest = Math.max(longest, cell(result.rows().get(i), index).text().length());
        }
        double widest = Math.max(heading, longest * CHARACTER + CELL_EXTRA);
        return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, widest));
    }

    private void copyCell() {
        selected.get().ifPresent(value -> Copying.toClipboard(value.cell().text()));
    }

    private void copyRow() {
        List<Cell> row = getSelectionModel().getSelectedItem();
        if (row != null) {
            Copying.toClipboard(row.stream().map(Cell::text).collect(Collectors.joining("\t")));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Cell one, Cell other) {
        if (one.isNull() || other.isNull()) {
            return Boolean.compare(!one.isNull(), !other.isNull());
        }
        return one.order().getClass() == other.order().getClass()
                ? ((Comparable) one.order()).compareTo(other.order())
                : one.text().compareTo(other.text());
    }

    /** Asks for further rows once the last ones are in view; not at once, for rows move while the table is laid out. */
    private final class WatchedRow extends TableRow<List<Cell>> {
        @Override
        public void updateIndex(int index) {
            super.updateIndex(index);
            if (index >= getItems().size() - NEAR_END
                    && index >= 0
                    && result.hasMoreProperty().get()) {
                nearEnd.playFromStart();
            }
        }

        private List<List<Cell>> getItems() {
            return ResultGrid.this.getItems();
        }
    }
}

package dev.ringside.portal.console;

import dev.ringside.model.console.ConsolePage;
import dev.ringside.model.console.ConsoleResult;
import dev.ringside.portal.blade.Copying;
import dev.ringside.portal.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Rows as a table: columns with name and type, values sorted by value, cells and rows to copy. */
final class ResultGrid extends TableView<List<ConsolePage.Cell>> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final Comparator<ConsolePage.Cell> BY_VALUE = ResultGrid::compare;
    private static final double MIN_WIDTH = 70;
    private static final double MAX_WIDTH = 420;
    private static final double CHARACTER = 7.6;
    private static final double SMALL_CHARACTER = 6.6;
    private static final double HEADING_EXTRA = 56;
    private static final double CELL_EXTRA = 24;
    private static final int SAMPLE = 50;

    private final ConsoleResult result;
    private final Label placeholder = new Label();

    ResultGrid(ConsoleResult result) {
        this.result = result;
        setId("console-grid");
        setAccessibleText(Texts.get("console.grid.accessible"));
        setFixedCellSize(30);
        getSelectionModel().setCellSelectionEnabled(true);
        setPlaceholder(placeholder);
        MenuItem cell = new MenuItem(Texts.get("console.copy-cell"));
        cell.setOnAction(event -> copyCell());
        MenuItem row = new MenuItem(Texts.get("console.copy-row"));
        row.setOnAction(event -> copyRow());
        setContextMenu(new ContextMenu(cell, row));
        setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copyCell();
                event.consume();
            }
        });
    }

    /** Shows the result's present columns and rows. */
    void rebuild() {
        getColumns().clear();
        setItems(FXCollections.observableArrayList(result.rows()));
        List<ConsolePage.Column> columns = result.columnsProperty().get();
        placeholder.setText(columns.isEmpty() ? "" : Texts.get("console.no-rows"));
        for (int i = 0; i < columns.size(); i++) {
            getColumns().add(column(columns.get(i), i));
        }
    }

    /** Takes over new rows without touching columns, so that widths and, where rows only came on top, the scroll position stay. */
    void refreshRows() {
        ObservableList<List<ConsolePage.Cell>> shown = getItems();
        List<List<ConsolePage.Cell>> rows = result.rows();
        boolean grown = rows.size() > shown.size()
                && !shown.isEmpty()
                && getSortOrder().isEmpty()
                && rows.get(0) == shown.get(0);
        if (grown) {
            shown.addAll(List.copyOf(rows.subList(shown.size(), rows.size())));
        } else {
            if (shown.isEmpty()) {
                fitColumns();
            }
            setItems(FXCollections.observableArrayList(rows));
            sort();
        }
    }

    /** Columns come before the first rows, which alone tell how wide they are to be. */
    private void fitColumns() {
        List<ConsolePage.Column> columns = result.columnsProperty().get();
        for (int i = 0; i < Math.min(columns.size(), getColumns().size()); i++) {
            getColumns().get(i).setPrefWidth(width(columns.get(i), i));
        }
    }

    private TableColumn<List<ConsolePage.Cell>, ConsolePage.Cell> column(ConsolePage.Column shown, int index) {
        TableColumn<List<ConsolePage.Cell>, ConsolePage.Cell> column = new TableColumn<>();
        Label type = new Label(shown.type());
        type.getStyleClass().add("console-type");
        Label heading = new Label(shown.name(), type);
        heading.getStyleClass().add("console-heading");
        heading.setContentDisplay(ContentDisplay.RIGHT);
        heading.setTooltip(new Tooltip(shown.name() + " " + shown.type()));
        column.setGraphic(heading);
        column.setId("console-column-" + index);
        column.setPrefWidth(width(shown, index));
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().get(index)));
        column.setCellFactory(owner -> new ValueCell());
        column.setComparator(BY_VALUE);
        if (shown.number()) {
            column.getStyleClass().add("figure");
        }
        return column;
    }

    private double width(ConsolePage.Column column, int index) {
        double heading = column.name().length() * CHARACTER + column.type().length() * SMALL_CHARACTER + HEADING_EXTRA;
        int longest = result.rows().stream()
                .limit(SAMPLE)
                .mapToInt(row -> row.get(index).text().length())
                .max()
                .orElse(0);
        double widest = Math.max(heading, longest * CHARACTER + CELL_EXTRA);
        return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, widest));
    }

    private void copyCell() {
        for (TablePosition<?, ?> position : getSelectionModel().getSelectedCells()) {
            int column = position.getColumn();
            if (column >= 0 && position.getRow() < getItems().size()) {
                Object cell = getColumns().get(column).getCellData(position.getRow());
                Copying.toClipboard(cell instanceof ConsolePage.Cell value ? value.text() : "");
            }
        }
    }

    private void copyRow() {
        List<ConsolePage.Cell> row = getSelectionModel().getSelectedItem();
        if (row != null) {
            Copying.toClipboard(row.stream().map(ConsolePage.Cell::text).collect(Collectors.joining("\t")));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(ConsolePage.Cell one, ConsolePage.Cell other) {
        if (one.isNull() || other.isNull()) {
            return Boolean.compare(!one.isNull(), !other.isNull());
        }
        return one.order().getClass() == other.order().getClass()
                ? ((Comparable) one.order()).compareTo(other.order())
                : one.text().compareTo(other.text());
    }
}

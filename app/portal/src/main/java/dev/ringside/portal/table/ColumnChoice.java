package dev.ringside.portal.table;

import dev.ringside.portal.blade.Preferences;
import dev.ringside.portal.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Which columns a table shows and in which order, as the person chose it, remembered under the table's id. The first column always shows:
 * a row without it could not be told from others.
 */
public final class ColumnChoice {
    private static final char HIDDEN = '-';

    private final TableView<?> table;
    private final Preferences preferences;
    private final String key;
    private final List<? extends TableColumn<?, ?>> all;
    private boolean arranging;

    /** Arranges the columns {@code table} has now as remembered, and remembers what becomes of them. */
    public <S> ColumnChoice(TableView<S> table, Preferences preferences) {
        this.table = table;
        this.preferences = preferences;
        this.key = "columns." + table.getId();
        List<TableColumn<S, ?>> columns = List.copyOf(table.getColumns());
        this.all = columns;
        preferences.preference(key).ifPresent(text -> arrange(table, columns, text));
        table.getColumns().subscribe(this::remember);
        columns.forEach(column -> column.visibleProperty().subscribe(this::remember));
    }

    /** Opens the list of columns below {@code anchor}. */
    public void open(Node anchor) {
        ContextMenu menu = new ContextMenu();
        menu.setId("column-choice");
        menu.getStyleClass().add("column-choice");
        for (TableColumn<?, ?> column : all) {
            menu.getItems().add(item(column));
        }
        MenuItem usual = new MenuItem(Texts.get("table.columns.reset"));
        usual.setId("column-choice-reset");
        usual.setOnAction(event -> reset());
        menu.getItems().addAll(new SeparatorMenuItem(), usual);
        menu.show(anchor, Side.BOTTOM, 0, 0);
    }

    private MenuItem item(TableColumn<?, ?> column) {
        CheckBox box = new CheckBox(column.getText());
        box.setId("column-choice-" + column.getId());
        box.setMouseTransparent(true);
        box.setFocusTraversable(false);
        box.selectedProperty().bindBidirectional(column.visibleProperty());
        CustomMenuItem item = new CustomMenuItem(box, false);
        item.setDisable(column == all.get(0));
        item.setOnAction(event -> box.setSelected(!box.isSelected()));
        return item;
    }

    private void reset() {
        arranging = true;
        all.forEach(column -> column.setVisible(true));
        sort(table);
        arranging = false;
        remember();
    }

    @SuppressWarnings("unchecked") // the columns are the table's own
    private <S> void sort(TableView<S> own) {
        own.getColumns().setAll((List<TableColumn<S, ?>>) all);
    }

    private static <S> void arrange(TableView<S> table, List<TableColumn<S, ?>> columns, String text) {
        Map<String, TableColumn<S, ?>> known = new LinkedHashMap<>();
        columns.forEach(column -> known.put(column.getId(), column));
        List<TableColumn<S, ?>> arranged = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            boolean hidden = !word.isEmpty() && word.charAt(0) == HIDDEN;
            TableColumn<S, ?> column = known.remove(hidden ? word.substring(1) : word);
            if (column != null) {
                column.setVisible(!hidden || column == columns.get(0));
                arranged.add(column);
            }
        }
        // Those that came with a later version keep their place at the end.
        arranged.addAll(known.values());
        table.getColumns().setAll(arranged);
    }

    private void remember() {
        if (!arranging) {
            preferences.remember(
                    key,
                    table.getColumns().stream()
                            .map(column -> column.isVisible() ? column.getId() : HIDDEN + column.getId())
                            .collect(Collectors.joining(",")));
        }
    }
}

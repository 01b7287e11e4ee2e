package dev.ringside.portal.table;

import dev.ringside.portal.blade.StatusIcon;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.key.Key;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Makes the columns of the portal's tables; each has a stable id, a width to start with, and sorts by its value, not by its text. */
public final class Columns {
    private static final int LONG_TEXT = 8;

    private Columns() {}

    /** A table with fixed row height, which makes scrolling and updating cheap. */
    public static <S> TableView<S> table(String id, String accessibleText) {
        TableView<S> table = new TableView<>();
        table.setId(id);
        table.setAccessibleText(accessibleText);
        table.setFixedCellSize(34);
        table.setTableMenuButtonVisible(false);
        return table;
    }

    /** A column of text that can change. */
    public static <S> TableColumn<S, String> text(
            String id, String heading, double width, Function<S, ObservableValue<String>> value) {
        return column(id, heading, width, value, text -> text, Comparator.naturalOrder());
    }

    /** A column of text that never changes for a row. */
    public static <S> TableColumn<S, String> fixedText(
            String id, String heading, double width, Function<S, String> value) {
        return text(id, heading, width, row -> new ReadOnlyObjectWrapper<>(value.apply(row)));
    }

    /** A column of any values, shown as {@code format} writes them. */
    public static <S, T> TableColumn<S, T> column(
            String id,
            String heading,
            double width,
            Function<S, ObservableValue<T>> value,
            Function<T, String> format,
            Comparator<? super T> order) {
        TableColumn<S, T> column = new TableColumn<>(heading);
        column.setId(id);
        column.setPrefWidth(width);
        column.setCellValueFactory(features -> value.apply(features.getValue()));
        column.setCellFactory(owner -> new TextCell<>(format));
        column.setComparator(Comparator.nullsFirst(order));
        return column;
    }

    /** Like {@link #column}, set flush right as figures are. */
    public static <S, T> TableColumn<S, T> figure(
            String id,
            String heading,
            double width,
            Function<S, ObservableValue<T>> value,
            Function<T, String> format,
            Comparator<? super T> order) {
        TableColumn<S, T> column = column(id, heading, width, value, format, order);
        column.getStyleClass().add("figure");
        return column;
    }

    /** A column with the icon of the value's tone before its word. */
    public static <S, T extends Comparable<? super T>> TableColumn<S, T> status(
            String id,
            String heading,
            double width,
            Function<S, ObservableValue<T>> value,
            Function<T, Tone> tone,
            Function<T, String> word) {
        TableColumn<S, T> column = column(id, heading, width, value, word, Comparator.naturalOrder());
        column.setCellFactory(owner -> new StatusCell<>(tone, word));
        return column;
    }

    /** A column of names that lead somewhere, also by a double click on the row or Enter. */
    public static <S> TableColumn<S, String> link(
            TableView<S> table, String id, String heading, double width, Function<S, String> name, Consumer<S> open) {
        TableColumn<S, String> column = fixedText(id, heading, width, name);
        column.setCellFactory(owner -> new LinkCell<>(open));
        table.setRowFactory(owner -> {
            TableRow<S> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    open.accept(row.getItem());
                }
            });
            return row;
        });
        table.setOnKeyPressed(event -> {
            S selected = table.getSelectionModel().getSelectedItem();
            if (Key.TABLE_OPEN.matches(event) && selected != null) {
                open.accept(selected);
            }
        });
        return column;
    }

    /** The name as a link. */
    private static final class LinkCell<S> extends TableCell<S, String> {
        private final Hyperlink link = new Hyperlink();

        LinkCell(Consumer<S> open) {
            link.setOnAction(event -> open.accept(getTableRow().getItem()));
            link.setFocusTraversable(false);
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
            } else {
                link.setText(item);
                setGraphic(link);
            }
        }
    }

    /** Formats only when the value has changed. */
    private static final class TextCell<S, T> extends TableCell<S, T> {
        private final Function<T, String> format;

        TextCell(Function<T, String> format) {
            this.format = format;
            // A column may be too narrow for its text; the tip is made for who asks only.
            setOnMouseEntered(event -> setTooltip(tip()));
        }

        private @Nullable Tooltip tip() {
            String text = getText();
            return text == null || text.length() < LONG_TEXT ? null : new Tooltip(text);
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            if (!empty && item != null && item.equals(getItem()) && !isEmpty()) {
                return;
            }
            super.updateItem(item, empty);
            String text = empty || item == null ? "" : format.apply(item);
            if (!text.equals(getText())) {
                setText(text);
            }
        }
    }

    /** Icon and word of a state. */
    private static final class StatusCell<S, T> extends TableCell<S, T> {
        private final Function<T, Tone> tone;
        private final Function<T, String> word;
        private final StatusIcon icon = new StatusIcon(Tone.NEUTRAL);

        StatusCell(Function<T, Tone> tone, Function<T, String> word) {
            this.tone = tone;
            this.word = word;
            setAccessibleRole(AccessibleRole.TABLE_CELL);
            getStyleClass().add("status-cell");
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            if (!empty && item != null && item.equals(getItem()) && !isEmpty()) {
                return;
            }
            super.updateItem(item, empty);
            if (empty || item == null) {
                setText("");
                setGraphic(null);
                return;
            }
            icon.setTone(tone.apply(item));
            setText(word.apply(item));
            if (getGraphic() == null) {
                setGraphic(icon);
            }
        }
    }
}

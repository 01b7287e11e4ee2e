package dev.ringside.portal.console.trace;

import dev.ringside.model.console.trace.TraceComparison;
import dev.ringside.model.console.trace.TraceComparison.Row;
import dev.ringside.portal.table.Columns;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Steps of two traces side by side, with how much longer or shorter the second took. */
final class ComparisonTable extends VBox {
    private static final PseudoClass LONGER = PseudoClass.getPseudoClass("longer");
    private static final PseudoClass SHORTER = PseudoClass.getPseudoClass("shorter");
    private static final double NOTEWORTHY = 0.05;

    private final TableView<Row> table =
            Columns.table("console-trace-comparison", Texts.get("console.trace.comparison"));
    private long noteworthy = 1;

    ComparisonTable() {
        table.setFixedCellSize(26);
        table.getColumns()
                .setAll(List.of(
                        Columns.fixedText("trace-node", Texts.get("console.trace.node"), 110, Row::source),
                        Columns.fixedText("trace-activity", Texts.get("console.trace.step"), 300, Row::activity),
                        figure("trace-before", "console.trace.before", Row::before),
                        figure("trace-after", "console.trace.after", Row::after),
                        difference()));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().add(table);
    }

    void show(TraceComparison comparison) {
        noteworthy = Math.max(1, (long) (Math.max(comparison.before(), comparison.after()) * NOTEWORTHY));
        table.setItems(FXCollections.observableArrayList(comparison.rows()));
    }

    private static TableColumn<Row, Long> figure(String id, String heading, Function<Row, OptionalLong> value) {
        return Columns.figure(
                id,
                Texts.get(heading),
                90,
                row -> new ReadOnlyObjectWrapper<>(value.apply(row).orElse(-1)),
                micros -> micros < 0 ? Figures.UNKNOWN : Micros.of(micros),
                Comparator.<Long>naturalOrder());
    }

    private TableColumn<Row, Long> difference() {
        TableColumn<Row, Long> column = Columns.figure(
                "trace-difference",
                Texts.get("console.trace.difference"),
                110,
                row -> new ReadOnlyObjectWrapper<>(row.difference()),
                Micros::signed,
                Comparator.<Long>naturalOrder());
        column.setCellFactory(owner -> new DifferenceCell());
        return column;
    }

    /** Coloured, and with an arrow, where it matters. */
    private final class DifferenceCell extends TableCell<Row, Long> {
        DifferenceCell() {
            getStyleClass().add("console-difference");
        }

        @Override
        protected void updateItem(@Nullable Long micros, boolean empty) {
            super.updateItem(micros, empty);
            boolean longer = !empty && micros != null && micros >= noteworthy;
            boolean shorter = !empty && micros != null && -micros >= noteworthy;
            pseudoClassStateChanged(LONGER, longer);
            pseudoClassStateChanged(SHORTER, shorter);
            String arrow = longer ? "▲ " : shorter ? "▼ " : "";
            setText(empty || micros == null ? "" : arrow + Micros.signed(micros));
        }
    }
}

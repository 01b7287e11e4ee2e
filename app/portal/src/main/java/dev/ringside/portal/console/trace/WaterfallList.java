package dev.ringside.portal.console.trace;

import dev.ringside.model.console.trace.Waterfall;
import dev.ringside.model.console.trace.Waterfall.Lane;
import dev.ringside.model.console.trace.Waterfall.Step;
import dev.ringside.portal.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A lane for each node: a line that says how long it was busy, then its steps, each with a bar on one scale. Slow steps are marked. */
final class WaterfallList extends VBox {
    private static final PseudoClass LANE = PseudoClass.getPseudoClass("lane");
    private static final PseudoClass SLOW = PseudoClass.getPseudoClass("slow");
    private static final double TIME = 78;

    private final ListView<Row> list = new ListView<>();
    private final HBox scale = new HBox();
    private long total = 1;

    /** A line of the list: of a lane as a whole, or of a step of it. */
    private record Row(int lane, Lane node, Optional<Step> step) {}

    WaterfallList() {
        getStyleClass().add("console-waterfall");
        list.setId("console-waterfall");
        list.setAccessibleText(Texts.get("console.trace.accessible"));
        list.setFixedCellSize(24);
        list.setCellFactory(view -> new RowCell());
        scale.getStyleClass().add("console-scale");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(scale, list);
    }

    void show(Waterfall trace) {
        total = trace.micros();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < trace.lanes().size(); i++) {
            Lane lane = trace.lanes().get(i);
            rows.add(new Row(i, lane, Optional.empty()));
            for (Step step : lane.steps()) {
                rows.add(new Row(i, lane, Optional.of(step)));
            }
        }
        list.getItems().setAll(rows);
        scale.getChildren().clear();
        Label step = new Label(Texts.get("console.trace.step"));
        step.prefWidthProperty().bind(widthProperty().multiply(0.45));
        step.setMinWidth(0);
        scale.getChildren().add(step);
        Label took = new Label(Texts.get("console.trace.took"));
        took.setMinWidth(TIME);
        took.setPrefWidth(TIME);
        took.getStyleClass().add("console-step-took");
        scale.getChildren().add(took);
        for (int quarter = 0; quarter < 4; quarter++) {
            Label mark = new Label(Micros.of(total * quarter / 4));
            mark.setMinWidth(0);
            mark.setPrefWidth(100);
            mark.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(mark, Priority.ALWAYS);
            scale.getChildren().add(mark);
        }
    }

    /** What was done, how long it took, and its bar. */
    private final class RowCell extends ListCell<Row> {
        private final Label activity = new Label();
        private final Label took = new Label();
        private final StepBar bar = new StepBar();
        private final HBox line = new HBox(activity, took, bar);
        private final Tooltip whole = new Tooltip();

        RowCell() {
            getStyleClass().add("console-step");
            line.getStyleClass().add("console-step-line");
            activity.prefWidthProperty().bind(WaterfallList.this.widthProperty().multiply(0.45));
            activity.setMinWidth(0);
            took.getStyleClass().add("console-step-took");
            took.setMinWidth(TIME);
            took.setPrefWidth(TIME);
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setPrefHeight(Region.USE_COMPUTED_SIZE);
            HBox.setHgrow(bar, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            boolean lane = !empty && row != null && row.step().isEmpty();
            boolean slow = !empty && row != null && row.step().map(Step::slow).orElse(false);
            pseudoClassStateChanged(LANE, lane);
            pseudoClassStateChanged(SLOW, slow);
            if (empty || row == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            if (row.step().isPresent()) {
                show(row, row.step().get());
            } else {
                show(row);
            }
            setGraphic(line);
            setTooltip(whole);
        }

        private void show(Row row) {
            Lane node = row.node();
            activity.setText(Texts.get(
                    node.coordinator() ? "console.trace.coordinator" : "console.trace.replica", node.source()));
            took.setText(Micros.of(node.micros()));
            bar.show(share(node.start()), share(node.start() + node.micros()), row.lane(), false);
            tell(activity.getText() + ", " + took.getText());
        }

        private void show(Row row, Step step) {
            activity.setText(step.activity());
            took.setText((step.slow() ? "▲ " : "") + Micros.of(step.micros()));
            bar.show(share(step.start()), share(step.start() + step.micros()), row.lane(), step.slow());
            String words = step.slow() ? "console.trace.told-slow" : "console.trace.told";
            tell(Texts.get(words, step.activity(), Micros.of(step.start()), Micros.of(step.micros()), step.thread()));
        }

        private void tell(String words) {
            whole.setText(words);
            setAccessibleText(words);
        }

        private double share(long micros) {
            return Math.min(1, (double) micros / total);
        }
    }
}

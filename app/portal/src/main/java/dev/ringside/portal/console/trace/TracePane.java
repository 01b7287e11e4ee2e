package dev.ringside.portal.console.trace;

import dev.ringside.model.console.ConsoleTrace;
import dev.ringside.model.console.trace.TraceComparison;
import dev.ringside.model.console.trace.Waterfall;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.text.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The traces of a tab: one as a waterfall, or two compared. The newest is shown as it comes. */
public final class TracePane extends VBox {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int SHOWN = 40;

    private final ObservableList<ConsoleTrace> traces;
    private final ComboBox<Choice> shown = new ComboBox<>();
    private final ComboBox<Choice> other = new ComboBox<>();
    private final Label summary = new Label();
    private final WaterfallList waterfall = new WaterfallList();
    private final ComparisonTable comparison = new ComparisonTable();
    private final StackPane content = new StackPane();
    private boolean following;

    /** A trace to choose, or none. */
    private record Choice(Optional<ConsoleTrace> trace) {}

    /** {@code traces} are the tab's, newest first. */
    public TracePane(ObservableList<ConsoleTrace> traces) {
        this.traces = traces;
        setId("console-trace");
        getStyleClass().add("console-trace");
        shown.setId("console-trace-shown");
        other.setId("console-trace-other");
        shown.setConverter(titles());
        other.setConverter(titles());
        summary.setId("console-trace-summary");
        summary.getStyleClass().add("console-summary");
        FlowPane bar = new FlowPane(
                pair(Texts.get("console.trace"), shown), pair(Texts.get("console.trace.compare"), other), summary);
        bar.getStyleClass().add("console-trace-bar");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(bar, content);
        shown.valueProperty().subscribe(choice -> show());
        other.valueProperty().subscribe(choice -> show());
    }

    private static HBox pair(String text, ComboBox<Choice> box) {
        Label label = new Label(text);
        label.setLabelFor(box);
        label.getStyleClass().add("console-option");
        box.setAccessibleText(text);
        box.setPrefWidth(250);
        HBox pair = new HBox(label, box);
        pair.getStyleClass().add("console-option-pair");
        return pair;
    }

    /** Shows the traces as they come until the bag is closed. */
    public void follow(Subscriptions bag) {
        bag.follow(traces, this::refresh);
    }

    private void refresh() {
        List<Choice> choices = new ArrayList<>();
        traces.forEach(trace -> choices.add(new Choice(Optional.of(trace))));
        if (choices.equals(shown.getItems())) {
            return;
        }
        Choice compared = other.getValue();
        following = true;
        shown.getItems().setAll(choices);
        other.getItems().setAll(choices);
        other.getItems().add(0, new Choice(Optional.empty()));
        shown.setValue(choices.isEmpty() ? null : choices.get(0));
        other.setValue(
                other.getItems().contains(compared)
                        ? compared
                        : other.getItems().get(0));
        following = false;
        show();
    }

    private void show() {
        if (following) {
            return;
        }
        Optional<ConsoleTrace> one = chosen(shown);
        Optional<ConsoleTrace> two = chosen(other);
        if (one.isEmpty()) {
            content.getChildren().clear();
            summary.setText("");
        } else if (two.isEmpty() || two.equals(one)) {
            show(Waterfall.of(one.get()));
        } else {
            compare(two.get(), one.get());
        }
    }

    private void show(Waterfall trace) {
        waterfall.show(trace);
        content.getChildren().setAll(waterfall);
        summary.setText(Texts.get(
                "console.trace.summary",
                Micros.of(trace.micros()),
                trace.lanes().size(),
                trace.slowSteps()));
    }

    /** The trace compared with was there before the one that is shown, as a rule. */
    private void compare(ConsoleTrace before, ConsoleTrace after) {
        TraceComparison both = TraceComparison.of(before, after);
        comparison.show(both);
        content.getChildren().setAll(comparison);
        summary.setText(Texts.get(
                "console.trace.compared",
                Micros.of(both.before()),
                Micros.of(both.after()),
                Micros.signed(both.after() - both.before())));
    }

    private static Optional<ConsoleTrace> chosen(ComboBox<Choice> box) {
        Choice choice = box.getValue();
        return choice == null ? Optional.empty() : choice.trace();
    }

    private static StringConverter<Choice> titles() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Choice choice) {
                return choice == null
                        ? ""
                        : choice.trace().map(TracePane::title).orElseGet(() -> Texts.get("console.trace.nothing"));
            }

            @Override
            public Choice fromString(String text) {
                return new Choice(Optional.empty());
            }
        };
    }

    private static String title(ConsoleTrace trace) {
        String statement = trace.statement().replaceAll("\\s+", " ").strip();
        String cut = statement.length() > SHOWN ? statement.substring(0, SHOWN) + "…" : statement;
        String took = trace.micros().isPresent() ? Micros.of(trace.micros().getAsLong()) + ", " : "";
        return CLOCK.format(trace.at().atZone(ZoneId.systemDefault())) + ", " + took + cut;
    }
}

package dev.ringside.portal.console;

import dev.ringside.model.console.ConsoleAnswer;
import dev.ringside.model.console.ConsoleModel;
import dev.ringside.model.console.ConsoleResult;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.table.LineList;
import dev.ringside.portal.text.Texts;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What the last run led to: failure, rows as grid or text, messages; before the first run, three statements to begin with. */
final class ResultPane extends StackPane {
    private final ConsoleModel model;
    private final ConsoleResult result;
    private final ResultGrid grid;
    private final LineList lines;
    private final MessageList messages;
    private final ToggleButton asGrid = new ToggleButton(Texts.get("console.view.grid"));
    private final ToggleButton asText = new ToggleButton(Texts.get("console.view.text"));
    private final ToggleButton asMessages = new ToggleButton(Texts.get("console.view.messages"));
    private final ToggleGroup views = new ToggleGroup();
    private final Label summary = new Label();
    private final Button more = new Button(Texts.get("console.more"));
    private final FailureBar failure = new FailureBar();
    private final StackPane content = new StackPane();
    private final VBox filled;

    ResultPane(ConsoleModel model, Node beginning) {
        this.model = model;
        this.result = model.result();
        grid = new ResultGrid(result);
        lines = new LineList("console-text", Texts.get("console.text.accessible"), result.text());
        messages = new MessageList(model.messages());
        getStyleClass().add("console-results");
        view(asGrid, "console-view-grid", "left-pill", grid);
        view(asText, "console-view-text", "center-pill", lines);
        view(asMessages, "console-view-messages", "right-pill", messages);
        views.selectedToggleProperty().addListener((observable, before, now) -> {
            if (now == null && before != null) {
                views.selectToggle(before);
            } else {
                showView();
            }
        });
        summary.setId("console-summary");
        summary.getStyleClass().add("console-summary");
        more.setId("console-more");
        more.setOnAction(event -> model.loadMore());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(new HBox(asGrid, asText, asMessages), summary, space, more);
        bar.getStyleClass().add("console-result-bar");
        VBox.setVgrow(content, Priority.ALWAYS);
        filled = new VBox(bar, failure, content);
        getChildren().addAll(beginning, filled);
        asGrid.setSelected(true);
        beginning.visibleProperty().bind(result.emptyProperty());
        filled.visibleProperty().bind(result.emptyProperty().not());
    }

    private void view(ToggleButton button, String id, String style, Node shown) {
        button.setId(id);
        button.getStyleClass().add(style);
        button.setToggleGroup(views);
        button.setUserData(shown);
    }

    private void showView() {
        if (views.getSelectedToggle() != null && views.getSelectedToggle().getUserData() instanceof Node shown) {
            content.getChildren().setAll(shown);
        }
    }

    /** Shows what the model says until the bag is closed. */
    void follow(Subscriptions bag) {
        bag.follow(result.columnsProperty(), columns -> grid.rebuild());
        bag.follow(result.rows(), this::rowsChanged);
        bag.follow(model.messages(), this::summarize);
        bag.follow(model.failureProperty(), this::showFailure);
        bag.follow(result.hasMoreProperty(), some -> showMore());
        bag.follow(model.runningProperty(), runs -> ended(runs));
    }

    private void rowsChanged() {
        grid.refreshRows();
        summarize();
    }

    /** A run that gave no rows is looked at as text, one that gave some as the person chose. */
    private void ended(boolean runs) {
        showMore();
        summarize();
        if (!runs && result.columnsProperty().get().isEmpty() && !result.text().isEmpty() && asGrid.isSelected()) {
            asText.setSelected(true);
        } else if (!runs && !result.columnsProperty().get().isEmpty() && asMessages.isSelected()) {
            asGrid.setSelected(true);
        }
    }

    private void showMore() {
        boolean there = result.hasMoreProperty().get();
        more.setVisible(there);
        more.setManaged(there);
        more.setDisable(model.runningProperty().get());
    }

    private void showFailure(Optional<ConsoleAnswer.Failure> failed) {
        failed.ifPresent(failure::show);
        failure.setVisible(failed.isPresent());
        failure.setManaged(failed.isPresent());
    }

    private void summarize() {
        if (model.runningProperty().get()) {
            summary.setText(Texts.get("console.running"));
        } else if (result.columnsProperty().get().isEmpty()) {
            summary.setText(
                    model.messages().isEmpty()
                            ? ""
                            : MessageList.text(model.messages().get(0))
                                    .lines()
                                    .findFirst()
                                    .orElse(""));
        } else {
            summary.setText(rows() + lastTime());
        }
    }

    private String rows() {
        long first = result.firstRowProperty().get();
        int kept = result.rows().size();
        int pages = result.pagesProperty().get();
        return first > 1
                ? Texts.get("console.summary.later", first, first + kept - 1, pages)
                : Texts.get(kept == 1 ? "console.summary.one" : "console.summary", kept, pages);
    }

    private String lastTime() {
        return model.messages().stream()
                .filter(message -> message.millis() > 0)
                .findFirst()
                .map(message -> Texts.get(
                        "console.summary.time",
                        message.millis(),
                        model.settings().consistencyProperty().get()))
                .orElse("");
    }
}

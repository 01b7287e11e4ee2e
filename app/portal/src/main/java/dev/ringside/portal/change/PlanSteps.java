package dev.ringside.portal.change;

import dev.ringside.portal.blade.CommandLines;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.operation.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The steps of a plan, numbered; a step that runs commands opens to show them. */
final class PlanSteps extends VBox {
    private final Hyperlink all = new Hyperlink();
    private final VBox list = new VBox();
    private final Set<String> open = new HashSet<>();
    private List<Step> steps = List.of();

    PlanSteps() {
        setId("plan-steps");
        getStyleClass().add("plan-steps");
        Label heading = new Label(Texts.get("change.steps"));
        heading.getStyleClass().add("form-section");
        all.setId("plan-commands");
        all.setOnAction(event -> toggleAll());
        HBox line = new HBox(heading, all);
        line.getStyleClass().add("command-title");
        getChildren().addAll(line, list);
    }

    /** Shows these; a step that was open stays so. */
    void show(List<Step> planned) {
        steps = planned;
        open.retainAll(withCommands());
        rebuild();
    }

    private void rebuild() {
        List<Node> rows = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            rows.add(row(i + 1, steps.get(i)));
        }
        list.getChildren().setAll(rows);
        boolean any = !withCommands().isEmpty();
        all.setVisible(any);
        all.setText(Texts.get(isAllOpen() ? "change.steps.hide" : "change.steps.show"));
    }

    private Node row(int number, Step step) {
        Label index = new Label(Integer.toString(number));
        index.getStyleClass().add("plan-number");
        Label title = new Label(step.title());
        title.setWrapText(true);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox line = new HBox(index, title);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("plan-line");
        VBox row = new VBox(line);
        row.getStyleClass().add("plan-step");
        if (!step.commands().isEmpty()) {
            line.getChildren().add(0, opener(step));
            if (open.contains(step.id())) {
                row.getChildren().add(new CommandLines(step.commands()));
            }
        } else {
            Region space = new Region();
            space.getStyleClass().add("plan-opener");
            line.getChildren().add(0, space);
        }
        return row;
    }

    private Button opener(Step step) {
        boolean opened = open.contains(step.id());
        Button button = new Button(
                "", new Icon(opened ? FluentUiRegularAL.CHEVRON_DOWN_16 : FluentUiRegularAL.CHEVRON_RIGHT_16));
        button.setId("plan-open-" + step.id());
        button.getStyleClass().add("plan-opener");
        button.setAccessibleText(Texts.get(opened ? "change.step.hide" : "change.step.show", step.title()));
        button.setOnAction(event -> {
            if (!open.remove(step.id())) {
                open.add(step.id());
            }
            rebuild();
        });
        return button;
    }

    private void toggleAll() {
        if (isAllOpen()) {
            open.clear();
        } else {
            open.addAll(withCommands());
        }
        rebuild();
    }

    private boolean isAllOpen() {
        return open.containsAll(withCommands());
    }

    private Set<String> withCommands() {
        Set<String> ids = new HashSet<>();
        steps.stream().filter(step -> !step.commands().isEmpty()).forEach(step -> ids.add(step.id()));
        return ids;
    }
}

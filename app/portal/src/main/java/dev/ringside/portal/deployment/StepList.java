package dev.ringside.portal.deployment;

import dev.ringside.model.OperationModel;
import dev.ringside.model.StepModel;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.text.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** "Details": the steps in order, each with the commands it runs. */
final class StepList extends VBox {
    private final Clock clock;
    private final Hyperlink all = new Hyperlink();
    private final VBox list = new VBox();
    private final List<StepRow> rows = new ArrayList<>();

    StepList(Clock clock) {
        this.clock = clock;
        Label heading = new Label(Texts.get("deployment.details"));
        heading.getStyleClass().add("form-section");
        all.setId("deployment-commands");
        all.setOnAction(event -> {
            boolean open = !isAllOpen();
            rows.forEach(row -> row.setOpen(open));
            showLink();
        });
        HBox title = new HBox(heading, all);
        title.getStyleClass().add("command-title");
        list.setId("deployment-steps");
        list.getStyleClass().add("deployment-steps");
        getStyleClass().add("deployment-part");
        getChildren().addAll(title, list);
    }

    void follow(OperationModel operation, Subscriptions bag) {
        Subscriptions ofRows = new Subscriptions();
        bag.add(ofRows::close);
        bag.follow(operation.steps(), () -> {
            ofRows.close();
            rows.clear();
            for (StepModel step : operation.steps()) {
                StepRow row = new StepRow(step, clock, this::showLink);
                row.follow(operation, ofRows);
                rows.add(row);
            }
            list.getChildren().setAll(rows);
            showLink();
        });
    }

    /** A second has passed. */
    void tick() {
        rows.forEach(StepRow::tick);
    }

    private void showLink() {
        boolean any = rows.stream().anyMatch(StepRow::hasCommands);
        all.setVisible(any);
        all.setText(Texts.get(isAllOpen() ? "change.steps.hide" : "change.steps.show"));
    }

    private boolean isAllOpen() {
        return rows.stream().filter(StepRow::hasCommands).allMatch(StepRow::isOpen);
    }
}

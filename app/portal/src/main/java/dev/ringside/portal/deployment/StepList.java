package dev.ringside.portal.deployment;

import dev.ringside.model.OperationModel;
import dev.ringside.model.StepModel;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.text.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** "Deployment details": the steps in order. */
final class StepList extends VBox {
    private final Clock clock;
    private final VBox list = new VBox();
    private final List<StepRow> rows = new ArrayList<>();

    StepList(Clock clock) {
        this.clock = clock;
        Label heading = new Label(Texts.get("deployment.details"));
        heading.getStyleClass().add("form-section");
        list.setId("deployment-steps");
        list.getStyleClass().add("deployment-steps");
        getStyleClass().add("deployment-part");
        getChildren().addAll(heading, list);
    }

    void follow(OperationModel operation, Subscriptions bag) {
        Subscriptions ofRows = new Subscriptions();
        bag.add(ofRows::close);
        bag.follow(operation.steps(), () -> {
            ofRows.close();
            rows.clear();
            for (StepModel step : operation.steps()) {
                StepRow row = new StepRow(step, clock);
                row.follow(ofRows);
                rows.add(row);
            }
            list.getChildren().setAll(rows);
        });
    }

    /** A second has passed. */
    void tick() {
        rows.forEach(StepRow::tick);
    }
}

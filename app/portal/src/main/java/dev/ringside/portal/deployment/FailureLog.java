package dev.ringside.portal.deployment;

import dev.ringside.portal.blade.Copying;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.problem.Problem;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The last log lines of a node that failed; hidden when there are none. */
final class FailureLog extends VBox {
    private static final int MOST_ROWS = 10;

    private final Label heading = new Label();
    private final TextArea lines = new TextArea();

    FailureLog() {
        heading.getStyleClass().add("form-section");
        lines.setId("failure-log");
        lines.setAccessibleText(Texts.get("deployment.log.copy"));
        lines.setEditable(false);
        lines.getStyleClass().add("command-text");
        HBox title = new HBox(heading, Copying.button(Texts.get("deployment.log.copy"), lines::getText));
        title.getStyleClass().add("command-title");
        getStyleClass().add("deployment-part");
        getChildren().addAll(title, lines);
        show(Optional.empty());
    }

    void show(Optional<Problem> failure) {
        List<String> log = failure.filter(Problem.NodeFailed.class::isInstance)
                .map(Problem.NodeFailed.class::cast)
                .map(Problem.NodeFailed::log)
                .orElse(List.of());
        failure.filter(Problem.NodeFailed.class::isInstance)
                .map(Problem.NodeFailed.class::cast)
                .ifPresent(failed -> heading.setText(Texts.get("deployment.log", failed.node())));
        lines.setText(String.join("\n", log));
        lines.setPrefRowCount(Math.min(MOST_ROWS, log.size() + 1));
        setVisible(!log.isEmpty());
        setManaged(!log.isEmpty());
    }
}

package dev.ringside.portal.change;

import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.change.SettingChange;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a change does to settings of cassandra.yaml: key, before, after, and what Cassandra makes of it where it says. */
final class SettingsDiff extends VBox {
    private final GridPane grid = new GridPane();

    SettingsDiff() {
        setId("plan-settings");
        getStyleClass().add("plan-settings");
        Label heading = new Label(Texts.get("change.settings"));
        heading.getStyleClass().add("form-section");
        grid.getStyleClass().add("plan-settings-grid");
        for (int i = 0; i < 4; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(i == 0 ? 34 : 22);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        getChildren().addAll(heading, grid);
    }

    void show(List<SettingChange> changes) {
        grid.getChildren().clear();
        grid.addRow(
                0,
                heading("change.settings.key"),
                heading("change.settings.before"),
                heading("change.settings.after"),
                heading("change.settings.effective"));
        for (SettingChange change : changes) {
            grid.addRow(
                    grid.getRowCount(),
                    value(Optional.of(change.key())),
                    value(change.before()),
                    value(change.after()),
                    new Label(change.effective().orElse("")));
        }
        setVisible(!changes.isEmpty());
        setManaged(!changes.isEmpty());
    }

    private static Label heading(String key) {
        Label label = new Label(Texts.get(key));
        label.getStyleClass().add("plan-settings-heading");
        return label;
    }

    private static Label value(Optional<String> text) {
        Label label = new Label(text.orElse(Texts.get("change.settings.default")));
        label.setWrapText(true);
        label.getStyleClass().add(text.isPresent() ? "plan-command" : "form-hint");
        return label;
    }
}

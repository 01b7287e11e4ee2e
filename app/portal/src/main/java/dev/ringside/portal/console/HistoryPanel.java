package dev.ringside.portal.console;

import atlantafx.base.controls.CustomTextField;
import dev.ringside.model.console.ConsoleHistory;
import dev.ringside.model.console.HistoryEntry;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Texts;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** Statements run before: searched by words, put back into the editor or run again. */
final class HistoryPanel extends VBox {
    private final ListView<HistoryEntry> list;

    HistoryPanel(ConsoleHistory history, Consumer<String> edit, Consumer<String> run) {
        setId("console-history");
        getStyleClass().add("console-history");
        CustomTextField search = new CustomTextField();
        search.setId("console-history-search");
        search.setPromptText(Texts.get("console.history.search"));
        search.setAccessibleText(Texts.get("console.history.search"));
        search.setLeft(new Icon(FluentUiRegularMZ.SEARCH_20));
        search.textProperty().subscribe(history::search);
        list = new ListView<>(history.found());
        list.setId("console-history-list");
        list.setAccessibleText(Texts.get("console.history.accessible"));
        list.setPlaceholder(new Label(Texts.get("console.history.none")));
        list.setCellFactory(view -> new StatementCell());
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                withSelected(edit);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                withSelected(edit);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Button again = new Button(Texts.get("console.history.run"));
        again.setId("console-history-run");
        again.setOnAction(event -> withSelected(run));
        Button change = new Button(Texts.get("console.history.edit"));
        change.setId("console-history-edit");
        change.setOnAction(event -> withSelected(edit));
        var nothing = list.getSelectionModel().selectedItemProperty().isNull();
        again.disableProperty().bind(nothing);
        change.disableProperty().bind(nothing);
        Label title = new Label(Texts.get("console.history"));
        title.getStyleClass().add("section-heading");
        getChildren().addAll(title, search, list, new HBox(8, change, again));
    }

    private void withSelected(Consumer<String> action) {
        HistoryEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            action.accept(entry.statement());
        }
    }

    /** The statement on one line, whole in the tooltip. */
    private static final class StatementCell extends ListCell<HistoryEntry> {
        private final Tooltip whole = new Tooltip();

        StatementCell() {
            getStyleClass().add("console-statement");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable HistoryEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setText("");
                setTooltip(null);
                return;
            }
            setText(entry.statement().replaceAll("\\s+", " ").strip());
            whole.setText(entry.statement());
            setTooltip(whole);
        }
    }
}

package dev.ringside.portal.console;

import dev.ringside.model.console.ConsoleResult;
import dev.ringside.portal.blade.Copying;
import dev.ringside.portal.text.Texts;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The run's output as cqlsh writes it, line by line; only the lines in view cost anything. */
final class ResultLines extends ListView<String> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    ResultLines(ConsoleResult result) {
        super(result.text());
        setId("console-text");
        setAccessibleText(Texts.get("console.text.accessible"));
        getStyleClass().add("console-lines");
        setFixedCellSize(19);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        MenuItem lines = new MenuItem(Texts.get("console.copy-lines"));
        lines.setOnAction(event -> copy(List.copyOf(getSelectionModel().getSelectedItems())));
        MenuItem all = new MenuItem(Texts.get("console.copy-all"));
        all.setOnAction(event -> copy(List.copyOf(getItems())));
        setContextMenu(new ContextMenu(lines, all));
        setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copy(List.copyOf(getSelectionModel().getSelectedItems()));
                event.consume();
            }
        });
    }

    private static void copy(List<String> lines) {
        Copying.toClipboard(String.join("\n", lines));
    }
}

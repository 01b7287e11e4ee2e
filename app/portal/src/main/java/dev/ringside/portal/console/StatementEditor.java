package dev.ringside.portal.console;

import dev.ringside.portal.text.Texts;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;

/** Where statements are typed: coloured CQL with line numbers. Ctrl+Enter runs, Ctrl+Shift+Enter runs everything. */
final class StatementEditor extends StackPane {
    private static final KeyCombination RUN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination RUN_ALL =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final CodeArea area = new CodeArea();

    StatementEditor(Runnable run, Runnable runAll) {
        area.setId("console-editor");
        area.setAccessibleRole(AccessibleRole.TEXT_AREA);
        area.setAccessibleText(Texts.get("console.editor.accessible"));
        area.setAccessibleHelp(Texts.get("console.editor.help"));
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        area.textProperty().subscribe(text -> {
            if (!text.isEmpty()) {
                area.setStyleSpans(0, CqlHighlighting.of(text));
            }
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (RUN.match(event)) {
                run.run();
                event.consume();
            } else if (RUN_ALL.match(event)) {
                runAll.run();
                event.consume();
            }
        });
        getStyleClass().addAll("console-editor", "code-editor");
        getChildren().add(new VirtualizedScrollPane<>(area));
    }

    String text() {
        return area.getText();
    }

    String selection() {
        return area.getSelectedText();
    }

    int caret() {
        return area.getCaretPosition();
    }

    /** Replaces everything by {@code text}; Ctrl+Z brings the old text back. */
    void show(String text) {
        area.replaceText(text);
        area.moveTo(text.length());
        area.requestFollowCaret();
        area.requestFocus();
    }

    void focus() {
        area.requestFocus();
    }
}

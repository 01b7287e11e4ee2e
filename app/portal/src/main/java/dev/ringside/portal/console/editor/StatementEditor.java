package dev.ringside.portal.console.editor;

import dev.ringside.portal.text.Texts;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;

/** Where statements are typed: coloured CQL with line numbers. Ctrl+Enter runs, Ctrl+Shift+Enter runs everything, Escape cancels. */
public final class StatementEditor extends StackPane {
    private static final KeyCombination RUN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination RUN_ALL =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final CodeArea area = new CodeArea();

    /** What keys of the editor do. */
    public record Actions(Runnable run, Runnable runAll, Runnable cancel) {}

    /** The text is {@code text}'s, both ways. */
    public StatementEditor(StringProperty text, Actions actions) {
        area.setId("console-editor");
        area.setAccessibleRole(AccessibleRole.TEXT_AREA);
        area.setAccessibleText(Texts.get("console.editor.accessible"));
        area.setAccessibleHelp(Texts.get("console.editor.help"));
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        area.replaceText(text.get());
        area.getUndoManager().forgetHistory();
        area.textProperty().subscribe(typed -> {
            text.set(typed);
            if (!typed.isEmpty()) {
                area.setStyleSpans(0, CqlHighlighting.of(typed));
            }
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (RUN.match(event) || event.getCode() == KeyCode.F5) {
                actions.run().run();
                event.consume();
            } else if (RUN_ALL.match(event)) {
                actions.runAll().run();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                actions.cancel().run();
                event.consume();
            }
        });
        getStyleClass().addAll("console-editor", "code-editor");
        getChildren().add(new VirtualizedScrollPane<>(area));
    }

    public String text() {
        return area.getText();
    }

    public String selection() {
        return area.getSelectedText();
    }

    public int caret() {
        return area.getCaretPosition();
    }

    /** Replaces everything by {@code text}; Ctrl+Z brings the old text back. */
    public void show(String text) {
        area.replaceText(text);
        area.moveTo(text.length());
        area.requestFollowCaret();
        area.requestFocus();
    }

    /** Adds {@code text} in lines of its own at the end and moves the caret into it. */
    public void append(String text) {
        String before = area.getText().stripTrailing();
        int from = before.isEmpty() ? 0 : before.length() + 2;
        area.replaceText(before.isEmpty() ? text : before + "\n\n" + text);
        area.moveTo(from);
        area.requestFollowCaret();
        area.requestFocus();
    }

    public void focus() {
        area.requestFocus();
    }
}

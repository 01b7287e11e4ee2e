package dev.ringside.portal.console.editor;

import dev.ringside.cqlsh.input.CqlStatement;
import dev.ringside.cqlsh.input.StatementSplitter;
import dev.ringside.cqlsh.schema.SchemaView;
import dev.ringside.portal.key.Key;
import dev.ringside.portal.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/**
 * Where statements are typed: coloured CQL with line numbers, marks at what is wrong, completion from the schema, and hints for the
 * statement at the caret. Ctrl+Enter runs, Ctrl+Shift+Enter runs everything, Escape cancels, Ctrl+Space completes, F8 goes to the next
 * mark, Ctrl+/ makes lines comments and back.
 */
public final class StatementEditor extends VBox {
    /** Longer texts are checked when the person pauses. */
    private static final int CHECKED_AT_ONCE = 50_000;

    private final CodeArea area = new CodeArea();
    private final Actions actions;
    private final Supplier<SchemaView> schema;
    private final BooleanSupplier paging;
    private final CompletionPopup completions;
    private final Advice advice = new Advice(this::goTo);
    private final PauseTransition checkLater = new PauseTransition(Duration.millis(400));
    private final PauseTransition hintLater = new PauseTransition(Duration.millis(200));
    private List<Mark> marks = List.of();
    private Map<Integer, String> markedLines = Map.of();
    private int firstCurrent = -1;
    private int lastCurrent = -2;

    /** What keys of the editor do. */
    public record Actions(Runnable run, Runnable runAll, Runnable cancel) {}

    /**
     * @param text the text, both ways
     * @param schema gives what is known of the schema, with the keyspace in use
     * @param paging whether results come page by page
     */
    public StatementEditor(StringProperty text, Actions actions, Supplier<SchemaView> schema, BooleanSupplier paging) {
        this.actions = actions;
        this.schema = schema;
        this.paging = paging;
        area.setId("console-editor");
        area.setAccessibleRole(AccessibleRole.TEXT_AREA);
        area.setAccessibleText(Texts.get("console.editor.accessible"));
        area.setAccessibleHelp(Texts.get("console.editor.help"));
        var numbers = LineNumberFactory.get(area);
        area.setParagraphGraphicFactory(line -> gutter(line, numbers.apply(line)));
        completions = new CompletionPopup(area, schema);
        checkLater.setOnFinished(event -> check(area.getCaretPosition()));
        hintLater.setOnFinished(event -> hint());
        area.plainTextChanges().subscribe(change -> changed(text, change.getInsertionEnd()));
        area.caretPositionProperty().addListener((observable, before, now) -> hintLater.playFromStart());
        area.replaceText(text.get());
        area.getUndoManager().forgetHistory();
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (!event.isShortcutDown()) {
                completions.typed(event.getCharacter());
            }
        });
        area.focusedProperty().subscribe(focused -> {
            if (!focused) {
                completions.close();
            }
        });
        getStyleClass().addAll("console-editor", "code-editor");
        VirtualizedScrollPane<CodeArea> scrolled = new VirtualizedScrollPane<>(area);
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        getChildren().addAll(scrolled, advice);
    }

    private void pressed(KeyEvent event) {
        if (completions.takes(event)) {
            event.consume();
        } else if (Key.COMPLETE.matches(event)) {
            completions.open();
            event.consume();
        } else if (Key.RUN.matches(event)) {
            perform(event, actions.run());
        } else if (Key.RUN_ALL.matches(event)) {
            perform(event, actions.runAll());
        } else if (Key.CANCEL.matches(event)) {
            perform(event, actions.cancel());
        } else if (Key.NEXT_ERROR.matches(event)) {
            perform(event, this::nextMark);
        } else if (Key.COMMENT.matches(event)) {
            perform(event, this::toggleComment);
        }
    }

    private void perform(KeyEvent event, Runnable action) {
        completions.close();
        action.run();
        event.consume();
    }

    // ---- what is wrong, what is worth knowing

    private void changed(StringProperty text, int caret) {
        text.set(area.getText());
        if (area.getLength() <= CHECKED_AT_ONCE) {
            check(caret);
        } else {
            style();
            checkLater.playFromStart();
        }
        hintLater.playFromStart();
    }

    private void check(int caret) {
        String text = area.getText();
        marks = SyntaxCheck.of(text, caret);
        style();
        showMarkedLines(text);
        advice.marks(text, marks);
    }

    private void style() {
        String text = area.getText();
        if (!text.isEmpty()) {
            area.setStyleSpans(0, CqlHighlighting.of(text, marks));
        }
    }

    private void showMarkedLines(String text) {
        Map<Integer, String> now = new TreeMap<>();
        for (Mark mark : marks) {
            int line = (int) text.substring(0, mark.from())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            now.merge(line, mark.message(), (one, other) -> one + "\n" + other);
        }
        Set<Integer> touched = new HashSet<>(markedLines.keySet());
        touched.addAll(now.keySet());
        Map<Integer, String> before = markedLines;
        markedLines = now;
        for (int line : touched) {
            boolean differs = !Optional.ofNullable(now.get(line)).equals(Optional.ofNullable(before.get(line)));
            if (differs && line < area.getParagraphs().size()) {
                area.recreateParagraphGraphic(line);
            }
        }
    }

    private Node gutter(int line, Node number) {
        Label mark = new Label(markedLines.containsKey(line) ? "●" : " ");
        mark.getStyleClass().add("code-mark");
        Optional.ofNullable(markedLines.get(line)).ifPresent(why -> {
            mark.setTooltip(new Tooltip(why));
            mark.setAccessibleText(why);
        });
        HBox graphic = new HBox(mark, number);
        boolean current = line >= firstCurrent && line <= lastCurrent;
        graphic.getStyleClass().addAll("code-gutter", current ? "console-current" : "console-other");
        return graphic;
    }

    private void hint() {
        String text = area.getText();
        Optional<CqlStatement> statement = StatementSplitter.at(text, area.getCaretPosition());
        advice.hints(statement
                .filter(known -> known.invalid().isEmpty())
                .map(known -> Hints.of(known.text(), schema.get(), paging.getAsBoolean()))
                .orElse(List.of()));
        showCurrent(statement);
    }

    /** Shows beside the line numbers which statement would be run. */
    private void showCurrent(Optional<CqlStatement> statement) {
        int first = statement.map(known -> line(known.start())).orElse(-1);
        int last = statement.map(known -> line(known.end())).orElse(-2);
        if (first == firstCurrent && last == lastCurrent) {
            return;
        }
        int from = firstCurrent;
        int to = lastCurrent;
        firstCurrent = first;
        lastCurrent = last;
        int end = area.getParagraphs().size() - 1;
        for (int line = Math.max(0, from); line <= Math.min(to, end); line++) {
            area.recreateParagraphGraphic(line);
        }
        for (int line = Math.max(0, first); line <= Math.min(last, end); line++) {
            area.recreateParagraphGraphic(line);
        }
    }

    private int line(int offset) {
        return area.offsetToPosition(Math.min(offset, area.getLength()), Bias.Backward)
                .getMajor();
    }

    /** Looks at the statement again: the schema or the settings are others now. */
    public void refreshHints() {
        hintLater.playFromStart();
    }

    private void goTo(Mark mark) {
        area.selectRange(mark.from(), Math.min(mark.to(), area.getLength()));
        area.requestFollowCaret();
        area.requestFocus();
    }

    private void nextMark() {
        int caret = area.getCaretPosition();
        marks.stream()
                .filter(mark -> mark.from() >= caret)
                .findFirst()
                .or(() -> marks.stream().findFirst())
                .ifPresent(this::goTo);
    }

    /** Puts {@code --} before every selected line, or takes it away where each has it. */
    private void toggleComment() {
        int first = area.offsetToPosition(area.getSelection().getStart(), Bias.Forward)
                .getMajor();
        int last = area.offsetToPosition(area.getSelection().getEnd(), Bias.Backward)
                .getMajor();
        boolean all = true;
        for (int line = first; line <= last; line++) {
            all &= area.getText(line).stripLeading().startsWith("--");
        }
        for (int line = first; line <= last; line++) {
            if (all) {
                int at = area.getText(line).indexOf("--");
                int end = area.getText(line).startsWith("-- ", at) ? at + 3 : at + 2;
                area.replaceText(line, at, line, end, "");
            } else {
                area.insertText(line, 0, "-- ");
            }
        }
        area.selectRange(first, 0, last, area.getParagraphLength(last));
    }

    // ---- the text

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

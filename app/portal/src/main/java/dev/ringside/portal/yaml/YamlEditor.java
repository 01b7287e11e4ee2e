package dev.ringside.portal.yaml;

import dev.ringside.portal.key.Key;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;

/**
 * YAML to be written: coloured, with line numbers, with marks at lines that are wrong, and with a list of names to choose from, which opens
 * while a name is typed at the beginning of a line or with Ctrl+Space.
 */
public final class YamlEditor extends StackPane {
    private static final String WRONG = "error-line";

    private final CodeArea area = new CodeArea();
    private final Suggestions suggestions;
    private Map<Integer, String> wrong = Map.of();

    /** What a name stands for, to be chosen from. */
    public record Suggestion(String name, String detail) {}

    /** @param suggest what may be meant by a part of a name; empty for everything */
    public YamlEditor(String id, String accessibleText, Function<String, List<Suggestion>> suggest) {
        area.setId(id);
        area.setAccessibleRole(AccessibleRole.TEXT_AREA);
        area.setAccessibleText(accessibleText);
        var numbers = LineNumberFactory.get(area);
        area.setParagraphGraphicFactory(line -> graphic(line, numbers.apply(line)));
        suggestions = new Suggestions(area, suggest);
        area.textProperty().subscribe(text -> {
            if (!text.isEmpty()) {
                area.setStyleSpans(0, YamlHighlighting.of(text));
            }
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Key.SUGGEST.matches(event)) {
                suggestions.open();
                event.consume();
            } else if (suggestions.takes(event)) {
                event.consume();
            }
        });
        area.addEventHandler(KeyEvent.KEY_TYPED, event -> suggestions.typed());
        area.focusedProperty().subscribe(focused -> {
            if (!focused) {
                suggestions.close();
            }
        });
        getStyleClass().add("code-editor");
        getChildren().add(new VirtualizedScrollPane<>(area));
    }

    /** A line's number, and before it a mark where the line is wrong, which says why. */
    private Node graphic(int line, Node number) {
        Label mark = new Label(wrong.containsKey(line) ? "●" : " ");
        mark.getStyleClass().add("code-mark");
        Optional.ofNullable(wrong.get(line)).ifPresent(why -> {
            mark.setTooltip(new Tooltip(why));
            mark.setAccessibleText(why);
        });
        HBox graphic = new HBox(mark, number);
        graphic.getStyleClass().add("code-gutter");
        return graphic;
    }

    public CodeArea area() {
        return area;
    }

    /** Shows {@code text} unless it is there already; Ctrl+Z brings back what was. */
    public void show(String text) {
        if (!area.getText().equals(text)) {
            area.replaceText(text);
            area.moveTo(0);
            area.requestFollowCaret();
        }
    }

    /** Marks lines, counted from 0, each with what is wrong there. */
    public void mark(Map<Integer, String> problems) {
        wrong = Map.copyOf(problems);
        for (int line = 0; line < area.getParagraphs().size(); line++) {
            area.setParagraphStyle(line, wrong.containsKey(line) ? List.of(WRONG) : List.of());
            area.recreateParagraphGraphic(line);
        }
    }

    /** Moves the caret to a place, both counted from 0. */
    public void goTo(int line, int column) {
        int last = Math.max(0, area.getParagraphs().size() - 1);
        int paragraph = Math.min(Math.max(0, line), last);
        area.moveTo(paragraph, Math.min(Math.max(0, column), area.getParagraphLength(paragraph)));
        area.requestFollowCaret();
        area.requestFocus();
    }
}

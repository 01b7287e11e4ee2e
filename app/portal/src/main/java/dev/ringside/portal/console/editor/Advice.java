package dev.ringside.portal.console.editor;

import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiFilledAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** Lines below the editor: what is wrong in it, with a way there, and hints for the statement at the caret. Hidden without any. */
final class Advice extends VBox {
    private static final int SHOWN = 2;

    private final Consumer<Mark> goTo;
    private List<Mark> marks = List.of();
    private List<Integer> lines = List.of();
    private List<String> hints = List.of();

    Advice(Consumer<Mark> goTo) {
        this.goTo = goTo;
        setId("console-advice");
        getStyleClass().add("console-advice");
        show();
    }

    void marks(String text, List<Mark> found) {
        if (!found.equals(marks)) {
            marks = found;
            lines = found.stream()
                    .map(mark -> (int) text.substring(0, mark.from())
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count()
                            + 1)
                    .toList();
            show();
        }
    }

    void hints(List<String> found) {
        if (!found.equals(hints)) {
            hints = found;
            show();
        }
    }

    private void show() {
        getChildren().clear();
        int shownMarks = Math.min(SHOWN, marks.size());
        for (int i = 0; i < shownMarks; i++) {
            Mark mark = marks.get(i);
            Hyperlink place = new Hyperlink(Texts.get("console.check.line", lines.get(i), mark.message()));
            place.setId("console-mark-" + (i + 1));
            place.setOnAction(event -> goTo.accept(mark));
            Icon icon = new Icon(FluentUiFilledAL.ERROR_CIRCLE_16);
            icon.getStyleClass().add("tone-danger");
            add(new HBox(icon, place));
        }
        if (marks.size() > shownMarks) {
            add(new HBox(new Label(Texts.get("console.check.more", marks.size() - shownMarks))));
        }
        for (int i = 0; i < Math.min(SHOWN, hints.size()); i++) {
            Label hint = new Label(hints.get(i));
            hint.setId("console-hint-" + (i + 1));
            hint.setTooltip(new Tooltip(hints.get(i)));
            hint.setMinWidth(0);
            Icon icon = new Icon(FluentUiRegularAL.LIGHTBULB_16);
            icon.getStyleClass().add("tone-warning");
            add(new HBox(icon, hint));
        }
        boolean any = !getChildren().isEmpty();
        setVisible(any);
        setManaged(any);
    }

    private void add(HBox line) {
        line.getStyleClass().add("console-advice-line");
        getChildren().add(line);
    }
}

package dev.ringside.portal.process;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;

/** What a person sees in the portal's windows. FX thread only. */
final class Sight {
    private Sight() {}

    static Stream<Window> windows() {
        return Window.getWindows().stream().filter(window -> window.getScene() != null);
    }

    /** The visible nodes of all windows that fit the selector. */
    static Stream<Node> nodes(String selector) {
        return windows()
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .filter(Sight::isVisible);
    }

    private static boolean isVisible(Node node) {
        return node.isVisible() && (node.getParent() == null || isVisible(node.getParent()));
    }

    /** Whether the node, or a part of it, has the keyboard. */
    static boolean hasFocus(Node node) {
        return node.isFocusWithin();
    }

    /** The row of the table with the id that has a cell with exactly that text. */
    static Optional<Node> row(String table, String words) {
        return nodes("#" + table)
                .flatMap(each -> each.lookupAll(".table-row-cell").stream())
                .filter(row -> row instanceof TableRow<?> cells && !cells.isEmpty() && isVisible(row))
                .filter(row -> row.lookupAll("*").stream()
                        .anyMatch(part ->
                                part instanceof Text text && text.getText().equals(words)))
                .findFirst();
    }

    /** The line of an open drop-down list that says so; scrolls to it where it is not in sight. */
    static Optional<Node> choice(String words) {
        Optional<ListView<?>> list = nodes(".combo-box-popup .list-view")
                .<ListView<?>>map(node -> (ListView<?>) node)
                .findFirst();
        Optional<Node> line = list.flatMap(open -> open.lookupAll(".list-cell").stream()
                .filter(cell -> cell instanceof IndexedCell<?> each
                        && !each.isEmpty()
                        && isVisible(each)
                        && text(each).contains(words))
                .findFirst());
        if (line.isEmpty()) {
            list.ifPresent(open -> scrollTo(open, words));
        }
        return line;
    }

    private static void scrollTo(ListView<?> list, String words) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (String.valueOf(list.getItems().get(i)).contains(words)) {
                list.scrollTo(i);
                return;
            }
        }
    }

    /** What stands there: rows of a table each on a line of its own. */
    static String text(Node node) {
        if (node instanceof Labeled label
                && label.getText() != null
                && !label.getText().isEmpty()) {
            return label.getText();
        }
        if (node instanceof TextInputControl field) {
            return field.getText();
        }
        if (node instanceof Spinner<?> spinner) {
            return spinner.getEditor().getText();
        }
        if (node instanceof CodeArea area) {
            return area.getText();
        }
        if (node instanceof TableView<?>) {
            return node.lookupAll(".table-row-cell").stream()
                    .filter(row -> row instanceof TableRow<?> cells && !cells.isEmpty() && isVisible(row))
                    .sorted(Comparator.comparing(row -> ((TableRow<?>) row).getIndex()))
                    .map(Sight::parts)
                    .collect(Collectors.joining("\n"));
        }
        return parts(node);
    }

    private static String parts(Node node) {
        return node.lookupAll("*").stream()
                .filter(part -> part instanceof Text && isVisible(part))
                .map(part -> ((Text) part).getText())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" | "));
    }
}

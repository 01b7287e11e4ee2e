package dev.ringside.portal.console.editor;

import dev.ringside.cqlsh.complete.Completer;
import dev.ringside.cqlsh.complete.Completion;
import dev.ringside.cqlsh.schema.SchemaView;
import dev.ringside.portal.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.fxmisc.richtext.CodeArea;

/**
 * What may stand at the caret, below it: after Ctrl+Space, and by itself behind a point, behind words that a name follows, and while a
 * word is typed. The keyboard stays in the editor; arrows, Enter, Tab and Escape are the list's.
 */
final class CompletionPopup {
    private static final Set<String> BEFORE_NAMES = Set.of(
            "from", "into", "update", "table", "use", "keyspace", "truncate", "on", "type", "view", "where", "and");
    private static final Pattern LAST_WORD = Pattern.compile("([A-Za-z]+)\\s$");
    private static final int MOST = 200;
    private static final int ROWS = 9;
    private static final double ROW = 26;
    private static final int TYPED = 2;

    private final CodeArea area;
    private final Supplier<SchemaView> schema;
    private final Popup popup = new Popup();
    private final ListView<Completion> list = new ListView<>();

    /** {@code schema} gives what is known, with the keyspace in use. */
    CompletionPopup(CodeArea area, Supplier<SchemaView> schema) {
        this.area = area;
        this.schema = schema;
        list.setId("console-completions");
        list.setAccessibleText(Texts.get("console.completions.accessible"));
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPrefWidth(420);
        list.getStyleClass().addAll("code-suggestions", "console-completions");
        list.setCellFactory(view -> new CompletionCell());
        list.setOnMouseClicked(event -> choose());
        popup.getContent().add(list);
        popup.setAutoHide(true);
    }

    /** Opens the list, whatever was typed. */
    void open() {
        show(Completer.complete(area.getText(), area.getCaretPosition(), schema.get()), true);
    }

    /** Something was typed: the list follows, and opens where a name is due. */
    void typed(String character) {
        boolean word = character.length() == 1
                && (Character.isLetterOrDigit(character.charAt(0)) || "_\"".contains(character));
        boolean due = character.equals(".") || (character.equals(" ") && namesFollow());
        if (!word && !due) {
            close();
            return;
        }
        List<Completion> found = Completer.complete(area.getText(), area.getCaretPosition(), schema.get());
        boolean begun = popup.isShowing() || prefix(found).length() >= TYPED;
        if (due || begun) {
            show(found, false);
        } else {
            close();
        }
    }

    private boolean namesFollow() {
        int caret = area.getCaretPosition();
        Matcher last = LAST_WORD.matcher(area.getText(Math.max(0, caret - 20), caret));
        return last.find() && BEFORE_NAMES.contains(last.group(1).toLowerCase(Locale.ROOT));
    }

    private String prefix(List<Completion> found) {
        return found.isEmpty()
                ? ""
                : area.getText(found.get(0).from(), found.get(0).to());
    }

    /** Asked for, the list also shows hints; by itself it opens for names to insert only, and not for a word that is whole. */
    private void show(List<Completion> found, boolean asked) {
        String prefix = prefix(found);
        boolean whole = found.stream().anyMatch(one -> one.text().equalsIgnoreCase(prefix)) && !asked;
        boolean nothing = found.stream().noneMatch(one -> one.insertable() || asked);
        if (found.isEmpty() || whole || nothing || area.getScene() == null) {
            close();
            return;
        }
        list.getItems().setAll(found.subList(0, Math.min(MOST, found.size())));
        selectFrom(0, 1);
        list.scrollTo(0);
        list.setPrefHeight(Math.min(ROWS, list.getItems().size()) * ROW + 4);
        Optional<Bounds> caret = area.getCaretBounds();
        if (!popup.isShowing() && caret.isPresent()) {
            popup.show(area, caret.get().getMinX(), caret.get().getMaxY() + 2);
        }
    }

    void close() {
        popup.hide();
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    /** Whether the key was for the list. */
    boolean takes(KeyEvent event) {
        if (!popup.isShowing() || event.isShortcutDown()) {
            return false;
        }
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(ROWS - 1);
            case PAGE_UP -> move(1 - ROWS);
            case ENTER, TAB -> {
                return choose();
            }
            case ESCAPE -> close();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(int by) {
        int size = list.getItems().size();
        int at = list.getSelectionModel().getSelectedIndex() + by;
        int next = Math.abs(by) == 1 ? Math.floorMod(at, size) : Math.max(0, Math.min(size - 1, at));
        selectFrom(next, by < 0 ? -1 : 1);
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - ROWS + 2));
    }

    /** Selects the first from there on that can be inserted. */
    private void selectFrom(int index, int step) {
        int size = list.getItems().size();
        for (int i = 0; i < size; i++) {
            int at = Math.floorMod(index + i * step, size);
            if (list.getItems().get(at).insertable()) {
                list.getSelectionModel().select(at);
                return;
            }
        }
        list.getSelectionModel().clearSelection();
    }

    private boolean choose() {
        Completion chosen = list.getSelectionModel().getSelectedItem();
        close();
        if (chosen == null || !chosen.insertable()) {
            return false;
        }
        area.replaceText(chosen.from(), chosen.to(), chosen.text());
        if (chosen.text().endsWith(".")) {
            open();
        }
        return true;
    }
}

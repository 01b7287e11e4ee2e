package dev.ringside.portal.yaml;

import dev.ringside.portal.yaml.YamlEditor.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/** The list of names below the caret of an editor. The keyboard stays in the editor; arrows, Enter, Tab and Escape are the list's. */
final class Suggestions {
    private static final Pattern NAME = Pattern.compile("^([A-Za-z_]\\w*)?$");
    private static final int ROWS = 8;
    private static final double ROW = 42;

    private final CodeArea area;
    private final Function<String, List<Suggestion>> suggest;
    private final Popup popup = new Popup();
    private final ListView<Suggestion> list = new ListView<>();

    Suggestions(CodeArea area, Function<String, List<Suggestion>> suggest) {
        this.area = area;
        this.suggest = suggest;
        list.setId("yaml-suggestions");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPrefWidth(460);
        list.getStyleClass().add("code-suggestions");
        list.setCellFactory(view -> new SuggestionCell());
        list.setOnMouseClicked(event -> choose());
        popup.getContent().add(list);
        popup.setAutoHide(true);
    }

    /** The part of a name before the caret, when there is nothing else before it on its line. */
    private Optional<String> part() {
        String before = area.getText(area.getCurrentParagraph()).substring(0, area.getCaretColumn());
        Matcher name = NAME.matcher(before);
        return name.matches() ? Optional.of(before) : Optional.empty();
    }

    /** Opens the list, whatever was typed. */
    void open() {
        show(part().map(suggest).orElse(List.of()));
    }

    /** Something was typed: the list follows, and opens once there is the beginning of a name. */
    void typed() {
        show(part().filter(text -> text.length() > 1 || (popup.isShowing() && !text.isEmpty()))
                .map(suggest)
                .orElse(List.of()));
    }

    private void show(List<Suggestion> found) {
        boolean chosenAlready =
                found.size() == 1 && part().equals(Optional.of(found.get(0).name()));
        if (found.isEmpty() || chosenAlready || area.getScene() == null) {
            close();
            return;
        }
        list.getItems().setAll(found);
        list.getSelectionModel().select(0);
        list.scrollTo(0);
        list.setPrefHeight(Math.min(ROWS, found.size()) * ROW + 4);
        Optional<Bounds> caret = area.getCaretBounds();
        if (!popup.isShowing() && caret.isPresent()) {
            popup.show(area, caret.get().getMinX(), caret.get().getMaxY() + 2);
        }
    }

    void close() {
        popup.hide();
    }

    /** Whether the key was for the list. */
    boolean takes(KeyEvent event) {
        if (!popup.isShowing()) {
            return false;
        }
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER, TAB -> choose();
            case ESCAPE -> close();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(int by) {
        int size = list.getItems().size();
        int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - ROWS + 1));
    }

    private void choose() {
        Suggestion chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            int line = area.getCurrentParagraph();
            String rest = area.getText(line).substring(area.getCaretColumn());
            int end = area.getCaretPosition();
            area.replaceText(
                    end - area.getCaretColumn(), end, rest.startsWith(":") ? chosen.name() : chosen.name() + ": ");
        }
        close();
    }

    private static final class SuggestionCell extends ListCell<Suggestion> {
        private final Label name = new Label();
        private final Label detail = new Label();
        private final VBox content = new VBox(name, detail);

        SuggestionCell() {
            name.getStyleClass().add("command-argument");
            detail.getStyleClass().add("muted");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Suggestion item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            name.setText(item.name());
            detail.setText(item.detail());
            setGraphic(content);
        }
    }
}

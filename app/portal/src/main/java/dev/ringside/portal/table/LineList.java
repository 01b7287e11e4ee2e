package dev.ringside.portal.table;

import dev.ringside.portal.blade.Copying;
import dev.ringside.portal.key.Key;
import dev.ringside.portal.text.Texts;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;

/** Lines of a program's output in a fixed-width font, which can be selected and copied; only those in view cost anything. */
public final class LineList extends ListView<String> {
    private boolean toEnd;

    public LineList(String id, String accessibleText, ObservableList<String> lines) {
        super(lines);
        setId(id);
        setAccessibleText(accessibleText);
        getStyleClass().add("line-list");
        setFixedCellSize(19);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        MenuItem some = new MenuItem(Texts.get("lines.copy-selected"));
        some.setOnAction(event -> copy(List.copyOf(getSelectionModel().getSelectedItems())));
        MenuItem all = new MenuItem(Texts.get("lines.copy-all"));
        all.setOnAction(event -> copyAll());
        setContextMenu(new ContextMenu(some, all));
        setOnKeyPressed(event -> {
            if (Key.TABLE_COPY.matches(event)) {
                copy(List.copyOf(getSelectionModel().getSelectedItems()));
                event.consume();
            }
        });
    }

    /** Shows the last line, as soon as the list knows its lines and has its height. */
    public void showEnd() {
        toEnd = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (toEnd && getHeight() > 0 && !getItems().isEmpty()) {
            toEnd = false;
            scrollTo(getItems().size() - 1);
        }
    }

    /** Copies every line. */
    public void copyAll() {
        copy(List.copyOf(getItems()));
    }

    private static void copy(List<String> lines) {
        Copying.toClipboard(String.join("\n", lines));
    }
}

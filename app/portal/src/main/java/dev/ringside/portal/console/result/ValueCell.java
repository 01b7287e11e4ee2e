package dev.ringside.portal.console.result;

import dev.ringside.model.console.ConsolePage;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** One value on one line; line feeds show as a sign, null looks unlike the text "null". */
final class ValueCell extends TableCell<List<ConsolePage.Cell>, ConsolePage.Cell> {
    private static final PseudoClass NULL = PseudoClass.getPseudoClass("null");
    private static final int SHOWN = 500;

    @Override
    protected void updateItem(ConsolePage.@Nullable Cell cell, boolean empty) {
        super.updateItem(cell, empty);
        pseudoClassStateChanged(NULL, cell != null && cell.isNull());
        setText(empty || cell == null ? "" : line(cell.text()));
    }

    private static String line(String text) {
        String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return start.replace("\n", "⏎").replace("\r", "").replace('\t', ' ');
    }
}

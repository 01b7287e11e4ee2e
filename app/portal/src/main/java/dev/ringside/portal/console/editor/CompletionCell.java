package dev.ringside.portal.console.editor;

import dev.ringside.cqlsh.complete.Completion;
import dev.ringside.portal.icon.Icon;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** Icon, text and, at the other end, type or kind. */
final class CompletionCell extends ListCell<Completion> {
    private static final PseudoClass HINT = PseudoClass.getPseudoClass("hint");

    private final Icon icon = new Icon(FluentUiRegularAL.CODE_20);
    private final Label text = new Label();
    private final Label detail = new Label();
    private final HBox line;

    CompletionCell() {
        text.getStyleClass().add("code-text");
        text.setMinWidth(Region.USE_PREF_SIZE);
        detail.getStyleClass().add("console-type");
        detail.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        line = new HBox(icon, text, space, detail);
        line.getStyleClass().add("console-schema-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Completion item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(HINT, !empty && item != null && !item.insertable());
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        icon.show(icon(item.kind()));
        text.setText(item.text());
        detail.setText(item.detail());
        setAccessibleText((item.text() + " " + item.detail()).strip());
        setGraphic(line);
    }

    private static Ikon icon(Completion.Kind kind) {
        return switch (kind) {
            case COLUMN, FIELD -> FluentUiRegularMZ.TEXT_DESCRIPTION_20;
            case TABLE -> FluentUiRegularMZ.TABLE_20;
            case VIEW -> FluentUiRegularAL.EYE_SHOW_20;
            case TYPE -> FluentUiRegularMZ.TEXT_BULLET_LIST_TREE_20;
            case FUNCTION, AGGREGATE -> FluentUiRegularAL.CALCULATOR_20;
            case INDEX -> FluentUiRegularMZ.SEARCH_20;
            case KEYSPACE -> FluentUiRegularAL.LAYER_20;
            case ROLE -> FluentUiRegularMZ.PERSON_20;
            case DATA_CENTER -> FluentUiRegularMZ.ORGANIZATION_20;
            case FILE -> FluentUiRegularAL.DOCUMENT_20;
            case HINT -> FluentUiRegularAL.INFO_20;
            case OPTION, VALUE, KEYWORD, SYMBOL -> FluentUiRegularAL.CODE_20;
        };
    }
}

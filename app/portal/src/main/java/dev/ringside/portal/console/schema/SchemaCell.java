package dev.ringside.portal.console.schema;

import dev.ringside.portal.icon.Icon;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** Icon, name and, muted, what else is known. */
final class SchemaCell extends TreeCell<SchemaItem> {
    private final Icon icon = new Icon(FluentUiRegularAL.FOLDER_20);
    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox line = new HBox(icon, title, detail);
    private final Tooltip whole = new Tooltip();

    SchemaCell() {
        getStyleClass().add("console-schema-cell");
        line.getStyleClass().add("console-schema-line");
        detail.getStyleClass().add("console-type");
        title.setMinWidth(Region.USE_PREF_SIZE);
        detail.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SchemaItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        icon.show(icon(item.kind()));
        title.setText(item.title());
        detail.setText(item.detail());
        setAccessibleText((item.title() + " " + item.detail()).strip());
        whole.setText(getAccessibleText());
        setTooltip(whole);
        setGraphic(line);
    }

    private static Ikon icon(SchemaItem.Kind kind) {
        return switch (kind) {
            case KEYSPACE -> FluentUiRegularAL.LAYER_20;
            case GROUP -> FluentUiRegularAL.FOLDER_20;
            case TABLE -> FluentUiRegularMZ.TABLE_20;
            case VIEW -> FluentUiRegularAL.EYE_SHOW_20;
            case COLUMN, FIELD -> FluentUiRegularMZ.TEXT_DESCRIPTION_20;
            case KEY_COLUMN -> FluentUiRegularAL.KEY_20;
            case INDEX -> FluentUiRegularMZ.SEARCH_20;
            case TYPE -> FluentUiRegularMZ.TEXT_BULLET_LIST_TREE_20;
            case FUNCTION, AGGREGATE -> FluentUiRegularAL.CALCULATOR_20;
            case ROLE -> FluentUiRegularMZ.PERSON_20;
        };
    }
}

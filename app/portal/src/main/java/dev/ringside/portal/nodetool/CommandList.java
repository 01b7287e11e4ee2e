package dev.ringside.portal.nodetool;

import dev.ringside.model.command.NodetoolModel;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.command.CommandDescription;
import dev.ringside.provisioning.command.CommandDescription.Effect;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Every command there is, to be searched and chosen from, each with what it does and what it means for the node. */
final class CommandList extends VBox {
    private final ListView<CommandDescription> list;

    CommandList(NodetoolModel model) {
        setId("nodetool-commands-pane");
        getStyleClass().add("command-list");
        TextField filter = new TextField();
        filter.setId("nodetool-filter");
        filter.setPromptText(Texts.get("nodetool.filter"));
        filter.setAccessibleText(Texts.get("nodetool.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        list = new ListView<>(model.commands());
        list.setId("nodetool-commands");
        list.setAccessibleText(Texts.get("nodetool.commands"));
        list.setCellFactory(view -> new CommandCell(view));
        list.setPlaceholder(new Label(Texts.get("nodetool.no-match")));
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.choose(chosen);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(filter, list);
    }

    /** The word for what running a command means. */
    static String effect(Effect effect) {
        return switch (effect) {
            case READS -> Texts.get("nodetool.effect.reads");
            case CHANGES -> Texts.get("nodetool.effect.changes");
            case STOPS_NODE -> Texts.get("nodetool.effect.stops-node");
            case REFUSED -> Texts.get("nodetool.effect.refused");
        };
    }

    private static final class CommandCell extends ListCell<CommandDescription> {
        private final Label name = new Label();
        private final Label effect = new Label();
        private final Label text = new Label();
        private final VBox content;

        CommandCell(Region owner) {
            name.getStyleClass().add("command-name");
            effect.getStyleClass().add("tag");
            effect.setMinWidth(Region.USE_PREF_SIZE);
            text.getStyleClass().add("muted");
            text.setWrapText(true);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox line = new HBox(name, space, effect);
            content = new VBox(line, text);
            text.setMinHeight(USE_PREF_SIZE);
            text.prefWidthProperty().bind(owner.widthProperty().subtract(36));
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable CommandDescription item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            name.setText(item.name());
            effect.setText(CommandList.effect(item.effect()));
            for (Effect each : Effect.values()) {
                effect.pseudoClassStateChanged(
                        PseudoClass.getPseudoClass(
                                each.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                        each == item.effect());
            }
            text.setText(item.text());
            setAccessibleText(item.words() + ", " + effect.getText() + ". " + item.text());
            setGraphic(content);
        }
    }
}

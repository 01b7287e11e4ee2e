package dev.ringside.portal.console.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ringside.model.console.ConsolePage.Cell;
import dev.ringside.model.console.ConsolePage.Part;
import dev.ringside.portal.blade.Copying;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Texts;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** One value, whole: collections, tuples and values of user-defined types as a tree, JSON laid out, everything else as text. */
final class ValueViewer extends VBox {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int OPEN_PARTS = 200;

    private final Label name = new Label();
    private final Label type = new Label();
    private final TextArea text = new TextArea();
    private final TreeView<Part> tree = new TreeView<>();
    private final StackPane content = new StackPane();
    private String shown = "";

    /** {@code close} is called when the person has seen enough. */
    ValueViewer(Runnable close) {
        setId("console-value");
        getStyleClass().add("console-value");
        name.getStyleClass().add("section-heading");
        name.setMinWidth(0);
        type.getStyleClass().add("console-type");
        type.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button dismiss = new Button("", new Icon(FluentUiRegularAL.DISMISS_16));
        dismiss.setId("console-value-close");
        dismiss.getStyleClass().addAll("flat", "button-icon");
        dismiss.setAccessibleText(Texts.get("console.value.close"));
        dismiss.setOnAction(event -> close.run());
        HBox head = new HBox(name, type, space, Copying.button(Texts.get("console.value"), () -> shown), dismiss);
        head.getStyleClass().add("console-value-head");
        text.setId("console-value-text");
        text.setEditable(false);
        text.setWrapText(true);
        text.setAccessibleText(Texts.get("console.value"));
        tree.setId("console-value-tree");
        tree.setAccessibleText(Texts.get("console.value.tree"));
        tree.setCellFactory(view -> new PartCell());
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(head, content);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
    }

    void show(Optional<ResultGrid.Value> value) {
        name.setText(value.map(each -> each.column().name()).orElse(Texts.get("console.value.none")));
        type.setText(value.map(each -> each.column().type()).orElse(""));
        Cell cell = value.map(ResultGrid.Value::cell).orElse(Cell.text(""));
        shown = cell.text();
        if (cell.parts().isEmpty()) {
            text.setText(laidOut(cell.text()));
            content.getChildren().setAll(text);
        } else {
            tree.setRoot(item(new Part(name.getText(), cell)));
            content.getChildren().setAll(tree);
        }
    }

    private static TreeItem<Part> item(Part part) {
        TreeItem<Part> item = new TreeItem<>(part);
        part.value().parts().forEach(each -> item.getChildren().add(item(each)));
        item.setExpanded(part.value().parts().size() <= OPEN_PARTS);
        return item;
    }

    /** JSON is laid out; anything else stays as it is. */
    private static String laidOut(String text) {
        String start = text.strip();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return text;
        }
        try {
            JsonNode node = JSON.readTree(start);
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
        } catch (JsonProcessingException e) {
            return text;
        }
    }

    /** Name and value; of what has parts, how many. */
    private static final class PartCell extends TreeCell<Part> {
        private final Label label = new Label();
        private final Label value = new Label();
        private final HBox line = new HBox(label, value);

        PartCell() {
            getStyleClass().add("console-part");
            label.getStyleClass().add("console-part-name");
            value.getStyleClass().add("code-text");
            line.getStyleClass().add("console-part-line");
        }

        @Override
        protected void updateItem(@Nullable Part part, boolean empty) {
            super.updateItem(part, empty);
            if (empty || part == null) {
                setGraphic(null);
                return;
            }
            int parts = part.value().parts().size();
            label.setText(part.label());
            value.setText(parts == 0 ? part.value().text() : Texts.get("console.value.parts", parts));
            setGraphic(line);
        }
    }
}

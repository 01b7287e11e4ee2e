package dev.ringside.portal.console.schema;

import dev.ringside.portal.blade.Copying;
import dev.ringside.portal.blade.Overlays;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.TypedNameConfirmation;
import dev.ringside.portal.console.schema.SchemaActions.Action;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.table.FilterField;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** Everything in the schema as a tree, found by words, each with what can be done with it. */
public final class SchemaTree extends VBox {
    private final ConsoleSchema schema;
    private final Overlays overlays;
    private final Commands commands;
    private final TreeView<SchemaItem> tree = new TreeView<>();
    private final FilterField filter = new FilterField("console-schema-filter", Texts.get("console.schema.filter"));
    private final StackPane problem = new StackPane();
    private final ProgressIndicator busy = new ProgressIndicator();
    private final Set<String> open = new HashSet<>();

    /** What the console does for the tree. */
    public interface Commands {
        /** Runs the statement and shows what it leads to. */
        void run(String statement);

        /** Runs a statement that was confirmed already. */
        void runConfirmed(String statement);

        /** Puts the statement into the editor. */
        void edit(String statement);
    }

    public SchemaTree(ConsoleSchema schema, Overlays overlays, Commands commands) {
        this.schema = schema;
        this.overlays = overlays;
        this.commands = commands;
        setId("console-schema");
        getStyleClass().add("console-schema");
        Label title = new Label(Texts.get("console.schema"));
        title.getStyleClass().add("section-heading");
        busy.getStyleClass().add("message-bar-busy");
        busy.visibleProperty().bind(schema.loadingProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button refresh = new Button("", new Icon(FluentUiRegularAL.ARROW_CLOCKWISE_20));
        refresh.setId("console-schema-refresh");
        refresh.getStyleClass().addAll("flat", "button-icon");
        refresh.setAccessibleText(Texts.get("console.schema.refresh"));
        refresh.setTooltip(new Tooltip(Texts.get("console.schema.refresh")));
        refresh.setOnAction(event -> schema.refresh());
        HBox head = new HBox(title, busy, space, refresh);
        head.getStyleClass().add("console-schema-head");
        tree.setId("console-schema-tree");
        tree.setAccessibleText(Texts.get("console.schema.accessible"));
        tree.setShowRoot(false);
        tree.setFixedCellSize(24);
        tree.setCellFactory(view -> new SchemaCell());
        tree.getSelectionModel().selectedItemProperty().subscribe(item -> tree.setContextMenu(menu(item)));
        tree.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                chosen();
            }
        });
        tree.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chosen();
                event.consume();
            } else if (event.getCode() == KeyCode.F5) {
                schema.refresh();
                event.consume();
            }
        });
        VBox.setMargin(filter, new Insets(0, 8, 0, 16));
        filter.textProperty().subscribe(words -> show());
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(head, filter, problem, tree);
    }

    /** Shows the schema until the bag is closed; reads it if nobody has yet. */
    public void follow(Subscriptions bag) {
        schema.want();
        bag.follow(schema.schemaProperty(), read -> show());
        bag.follow(schema.problemProperty(), this::showProblem);
    }

    /** Moves the keyboard to the filter. */
    public void focusFilter() {
        filter.requestFocus();
    }

    private void show() {
        if (tree.getRoot() != null && filter.getText().isBlank()) {
            // What the filter opened is not what the person opened.
            remember(tree.getRoot(), "");
        }
        tree.setRoot(new SchemaItems(schema.schema(), filter.getText(), open).root());
    }

    private void remember(TreeItem<SchemaItem> item, String path) {
        for (TreeItem<SchemaItem> child : item.getChildren()) {
            String at = SchemaItems.path(path, child.getValue());
            if (child.isExpanded()) {
                open.add(at);
            } else {
                open.remove(at);
            }
            remember(child, at);
        }
    }

    private void showProblem(Optional<Problem> why) {
        problem.getChildren().clear();
        why.ifPresent(each -> {
            Label message = new Label(each.message() + " " + each.remedy());
            message.setWrapText(true);
            Hyperlink retry = new Hyperlink(Texts.get("console.schema.retry"));
            retry.setId("console-schema-retry");
            retry.setOnAction(event -> schema.refresh());
            VBox words = new VBox(message, retry);
            words.getStyleClass().add("console-schema-problem");
            problem.getChildren().add(words);
        });
    }

    /** The first thing that can be done with a table or view; anything else opens or closes. */
    private void chosen() {
        TreeItem<SchemaItem> item = tree.getSelectionModel().getSelectedItem();
        if (item == null) {
            return;
        }
        SchemaItem.Kind kind = item.getValue().kind();
        if (kind == SchemaItem.Kind.TABLE || kind == SchemaItem.Kind.VIEW) {
            act(
                    item.getValue(),
                    SchemaActions.of(item.getValue(), schema.schema()).get(0));
        } else if (kind == SchemaItem.Kind.COLUMN || kind == SchemaItem.Kind.KEY_COLUMN) {
            Copying.toClipboard(item.getValue().typed());
        }
    }

    private ContextMenu menu(TreeItem<SchemaItem> item) {
        ContextMenu menu = new ContextMenu();
        if (item == null) {
            return menu;
        }
        List<Action> actions = SchemaActions.of(item.getValue(), schema.schema());
        boolean destroying = false;
        for (Action action : actions) {
            if (action.use() == SchemaActions.Use.DESTROY && !destroying) {
                destroying = true;
                menu.getItems().add(new SeparatorMenuItem());
            }
            MenuItem entry = new MenuItem(action.title());
            entry.setId("console-schema-" + action.id());
            entry.setOnAction(event -> act(item.getValue(), action));
            menu.getItems().add(entry);
        }
        return menu;
    }

    private void act(SchemaItem item, Action action) {
        switch (action.use()) {
            case RUN -> commands.run(action.text());
            case EDIT -> commands.edit(action.text());
            case COPY -> Copying.toClipboard(action.text());
            case DESTROY ->
                overlays.show(new TypedNameConfirmation(
                        overlays,
                        Texts.get("console.schema.destroy", action.text()),
                        Texts.get("console.danger.text"),
                        item.name(),
                        action.title(),
                        () -> commands.runConfirmed(action.text())));
        }
    }
}

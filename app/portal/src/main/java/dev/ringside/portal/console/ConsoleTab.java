package dev.ringside.portal.console;

import dev.ringside.cqlsh.schema.SchemaView;
import dev.ringside.model.ClusterModel;
import dev.ringside.model.console.ConsoleModel;
import dev.ringside.portal.blade.Overlays;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.console.editor.StatementEditor;
import dev.ringside.portal.console.result.ResultPane;
import dev.ringside.portal.console.schema.ConsoleSchema;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** A tab: what it runs statements with, the editor, and below it what they led to. */
final class ConsoleTab extends VBox {
    private final ConsoleModel model;
    private final ConsoleSchema schema;
    private final Overlays overlays;
    private final ConsoleOptions options;
    private final StatementEditor editor;
    private final ResultPane results;

    /** {@code chooser} asks where to save a file, given the window and the name to propose. */
    ConsoleTab(
            ConsoleModel model,
            ConsoleSchema schema,
            Overlays overlays,
            BiFunction<Window, String, Optional<Path>> chooser) {
        this.model = model;
        this.schema = schema;
        this.overlays = overlays;
        options = new ConsoleOptions(model);
        editor = new StatementEditor(
                model.textProperty(),
                new StatementEditor.Actions(this::run, this::runAll, model::cancel),
                this::schema,
                () -> model.settings().state().paging());
        results = new ResultPane(model, new Beginning(editor::show), chooser);
        SplitPane rows = new SplitPane(editor, results);
        rows.setOrientation(Orientation.VERTICAL);
        rows.setDividerPositions(0.36);
        SplitPane.setResizableWithParent(editor, false);
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(options, rows);
    }

    ConsoleModel model() {
        return model;
    }

    StatementEditor editor() {
        return editor;
    }

    private SchemaView schema() {
        schema.want();
        return schema.in(model.settings().state().keyspace());
    }

    /** Shows what the model says until the bag is closed. */
    void follow(ClusterModel cluster, Subscriptions bag) {
        options.follow(cluster, bag);
        results.follow(bag);
        bag.follow(schema.schemaProperty(), read -> editor.refreshHints());
        bag.follow(model.settings().stateProperty(), state -> editor.refreshHints());
        bag.follow(
                model.status().dangerProperty(),
                danger -> danger.ifPresent(waiting -> Confirmation.ask(overlays, model, waiting)));
    }

    void run() {
        model.run(editor.text(), editor.selection(), editor.caret());
    }

    void runAll() {
        model.runAll(editor.text());
    }
}

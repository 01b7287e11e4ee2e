package dev.ringside.portal.console;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.console.ConnectionState;
import dev.ringside.model.console.ConsoleModel;
import dev.ringside.model.console.ConsoleWorkspace;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.ClusterBlade;
import dev.ringside.portal.blade.CommandBar;
import dev.ringside.portal.blade.StatusLabel;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.console.schema.SchemaTree;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.key.Key;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** The CQL console of a cluster: tabs of an editor above its results, the history beside them. A tab connects when something is run. */
public final class ConsoleBlade extends ClusterBlade {
    private final ConsoleParts parts;
    private final ConsoleWorkspace workspace;
    private final ConsoleFiles files;
    private final TabStrip strip;
    private final Map<ConsoleModel, ConsoleTab> tabs = new HashMap<>();
    private final StackPane body = new StackPane();
    private final SplitPane columns = new SplitPane();
    private final StatusLabel connection = new StatusLabel(Tone.NEUTRAL, "");
    private final ToggleButton showHistory;
    private final ToggleButton showSchema;
    private final SchemaTree tree;
    private final SidePanel schema;
    private final Subscriptions schemaShown = new Subscriptions();
    private final SidePanel history;
    private final ToggleButton showSnippets;
    private final SnippetPanel snippetList;
    private final SidePanel snippets;
    private final Button run;
    private final Button runAll;
    private final Button runFile;
    private final Button cancel;
    private final PauseTransition save = new PauseTransition(Duration.millis(500));
    private final Subscriptions shown = new Subscriptions();

    /** The blade owns {@code parts} and closes it. */
    public ConsoleBlade(BladeContext context, ClusterName name, ConsoleParts parts) {
        this(context, name, parts, ConsoleFiles.asked());
    }

    /** As the other, asking for files in its own way; for tests. */
    ConsoleBlade(BladeContext context, ClusterName name, ConsoleParts parts, ConsoleFiles files) {
        super("blade-console", Texts.get("console.title", name), context, name);
        this.parts = parts;
        this.workspace = parts.workspace();
        this.files = files;
        setSubtitle(Texts.get("console.subtitle"));
        strip = new TabStrip(workspace, this::show);
        run = command("console-run", FluentUiRegularMZ.PLAY_20, "console.run", () -> tab().ifPresent(ConsoleTab::run));
        runAll = command("console-run-all", FluentUiRegularAL.FAST_FORWARD_20, "console.run-all", () -> tab().ifPresent(
                        ConsoleTab::runAll));
        cancel = command("console-cancel", FluentUiRegularAL.DISMISS_20, "console.cancel", () -> tab().ifPresent(
                        tab -> tab.model().cancel()));
        commandBar().addSeparator();
        runFile = command("console-run-file", FluentUiRegularAL.DOCUMENT_20, "console.run-file", this::runFile);
        showSchema = toggle("console-show-schema", FluentUiRegularMZ.TEXT_BULLET_LIST_TREE_20, "console.schema");
        tree = new SchemaTree(parts.schema(), context.overlays(), new TreeCommands());
        schema = new SidePanel(columns, tree, true, 250);
        showSchema.selectedProperty().subscribe(this::showSchema);
        showHistory = toggle("console-show-history", FluentUiRegularAL.HISTORY_20, "console.history");
        history = new SidePanel(columns, new HistoryPanel(workspace.history(), this::edit, this::runAgain), false, 300);
        showSnippets = toggle("console-show-snippets", FluentUiRegularAL.BOOKMARK_20, "console.snippets");
        snippetList = new SnippetPanel(parts.snippets(), this::edit, this::selected);
        snippets = new SidePanel(columns, snippetList, false, 300);
        showHistory.selectedProperty().subscribe(shownNow -> beside(history, shownNow, showSnippets));
        showSnippets.selectedProperty().subscribe(shownNow -> beside(snippets, shownNow, showHistory));
        commandBar().addSpace();
        connection.setId("console-connection");
        connection.getStyleClass().add("console-connection");
        commandBar().append(connection);
        save.setOnFinished(event -> workspace.save());
        onNoCluster();
    }

    private Button command(String id, Ikon icon, String key, Runnable action) {
        Button button = commandBar().add(id, icon, Texts.get(key), action);
        CommandBar.explain(button, Texts.get(key + ".help"));
        return button;
    }

    private ToggleButton toggle(String id, Ikon icon, String key) {
        ToggleButton button = new ToggleButton(Texts.get(key), new Icon(icon));
        button.setId(id);
        button.setTooltip(new Tooltip(Texts.get(key + ".help")));
        button.getStyleClass().addAll("flat", "command");
        commandBar().append(button);
        return button;
    }

    @Override
    protected Node build() {
        VBox center = new VBox(strip, body);
        VBox.setVgrow(body, Priority.ALWAYS);
        columns.getItems().add(0, center);
        showSchema.setSelected(true);
        columns.getStyleClass().add("console-columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        new ConsoleKeys()
                .with(Key.NEW_TAB, strip::add)
                .with(Key.CLOSE_TAB, strip::closeChosen)
                .with(Key.NEXT_TAB, () -> strip.move(1))
                .with(Key.PREVIOUS_TAB, () -> strip.move(-1))
                .with(Key.SCHEMA, () -> showSchema.setSelected(!showSchema.isSelected()))
                .with(Key.HISTORY, () -> showHistory.setSelected(!showHistory.isSelected()))
                .with(Key.SNIPPETS, () -> showSnippets.setSelected(!showSnippets.isSelected()))
                .with(Key.RUN_FILE, this::runFile)
                .listenAt(columns);
        return new VBox(columns);
    }

    @Override
    protected void onCluster(ClusterModel cluster, Subscriptions bag) {
        bag.add(() -> {
            shown.close();
            schemaShown.close();
            save.stop();
            workspace.save();
        });
        strip.follow(bag);
        snippetList.follow(bag);
        bag.follow(workspace.tabs(), this::forgetClosed);
        strip.chosen().ifPresent(this::show);
        showSchema(showSchema.isSelected());
    }

    /** The schema is followed, and thereby read, only while it is looked at. */
    private void showSchema(boolean looked) {
        schema.show(looked);
        schemaShown.close();
        if (looked && cluster().isPresent()) {
            tree.follow(schemaShown);
        }
    }

    @Override
    protected void onNoCluster() {
        run.setDisable(true);
        runAll.setDisable(true);
        runFile.setDisable(true);
        cancel.setDisable(true);
    }

    @Override
    protected void onClose() {
        shown.close();
        parts.close();
    }

    // ---- tabs

    private Optional<ConsoleTab> tab() {
        return strip.chosen().flatMap(this::tab);
    }

    private Optional<ConsoleTab> tab(ConsoleModel model) {
        return Optional.ofNullable(tabs.get(model));
    }

    private void show(ConsoleModel model) {
        shown.close();
        if (cluster().isEmpty()) {
            return;
        }
        ConsoleTab tab = tabs.computeIfAbsent(
                model, each -> new ConsoleTab(each, parts.schema(), context().overlays(), files.toSave()));
        body.getChildren().setAll(tab);
        tab.follow(cluster().get(), shown);
        shown.follow(model.connectionProperty(), this::showConnection);
        shown.follow(model.status().problemProperty(), this::showConnectionProblem);
        shown.follow(model.runningProperty(), this::showRunning);
        shown.follow(model.textProperty(), text -> save.playFromStart());
        shown.follow(model.nameProperty(), text -> save.playFromStart());
        shown.follow(model.settings().stateProperty(), state -> save.playFromStart());
        shown.follow(model.settings().coordinatorProperty(), node -> save.playFromStart());
        shown.follow(model.settings().safeModeProperty(), safe -> save.playFromStart());
        tab.editor().focus();
    }

    private void forgetClosed() {
        tabs.keySet().retainAll(workspace.tabs());
        save.playFromStart();
    }

    /** A query gets a tab with its text; anything else is run where one is, whose text stays. */
    private final class TreeCommands implements SchemaTree.Commands {
        @Override
        public void run(String statement) {
            if (!statement.startsWith("SELECT")) {
                idle().runAll(statement);
                return;
            }
            ConsoleModel model = strip.chosen()
                    .filter(tab -> tab.textProperty().get().isBlank()
                            && !tab.runningProperty().get())
                    .orElseGet(strip::add);
            tab(model).ifPresent(tab -> tab.editor().show(statement));
            model.runAll(statement);
        }

        @Override
        public void runConfirmed(String statement) {
            idle().runConfirmed(statement);
        }

        @Override
        public void edit(String statement) {
            ConsoleBlade.this.edit(statement);
        }

        private ConsoleModel idle() {
            return strip.chosen().filter(tab -> !tab.runningProperty().get()).orElseGet(strip::add);
        }
    }

    /** There is room for one panel at the right side. */
    private static void beside(SidePanel panel, boolean shownNow, ToggleButton other) {
        if (shownNow) {
            other.setSelected(false);
        }
        panel.show(shownNow);
    }

    private String selected() {
        return tab().map(tab -> tab.editor().selection().isBlank()
                        ? tab.editor().text()
                        : tab.editor().selection())
                .orElse("");
    }

    private void edit(String statement) {
        tab().ifPresent(tab -> tab.editor().append(statement));
    }

    private void runAgain(String statement) {
        tab().ifPresent(tab -> tab.model().runAll(statement));
    }

    private void runFile() {
        tab().filter(tab -> !tab.model().runningProperty().get())
                .ifPresent(tab ->
                        files.toOpen().apply(root().getScene().getWindow()).ifPresent(tab.model()::runFile));
    }

    private void showRunning(boolean runs) {
        run.setDisable(runs);
        runAll.setDisable(runs);
        runFile.setDisable(runs);
        cancel.setDisable(!runs);
    }

    private void showConnection(ConnectionState state) {
        switch (state) {
            case NOT_CONNECTED -> connection.show(Tone.NEUTRAL, Texts.get("console.connection.none"));
            case CONNECTING -> connection.show(Tone.PROGRESS, Texts.get("console.connection.connecting"));
            case CONNECTED -> connection.show(Tone.SUCCESS, Texts.get("console.connection.connected"));
            case LOST -> connection.show(Tone.DANGER, Texts.get("console.connection.lost"));
        }
    }

    private void showConnectionProblem(Optional<Problem> problem) {
        if (problem.isPresent()) {
            showProblem(problem.get());
        } else {
            clearMessage();
        }
    }
}

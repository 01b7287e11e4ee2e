package dev.ringside.portal.console;

import dev.ringside.model.console.ConsoleModel;
import dev.ringside.model.console.ConsoleWorkspace;
import dev.ringside.model.console.TabDraft;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Texts;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The names of the console's tabs: chosen, added, renamed and closed here. There is always one. */
final class TabStrip extends HBox {
    private final ConsoleWorkspace workspace;
    private final TabPane strip = new TabPane();
    private final Map<ConsoleModel, Tab> tabs = new LinkedHashMap<>();

    /** {@code show} is called with the tab that was chosen. */
    TabStrip(ConsoleWorkspace workspace, Consumer<ConsoleModel> show) {
        this.workspace = workspace;
        getStyleClass().add("console-tab-strip");
        strip.setId("console-tabs");
        strip.setAccessibleText(Texts.get("console.tabs.accessible"));
        strip.getStyleClass().add("console-tabs");
        strip.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        strip.getSelectionModel().selectedItemProperty().subscribe(tab -> chosen().ifPresent(show));
        HBox.setHgrow(strip, Priority.ALWAYS);
        Button add = new Button("", new Icon(FluentUiRegularAL.ADD_16));
        add.setId("console-tab-add");
        add.getStyleClass().addAll("flat", "button-icon");
        add.setAccessibleText(Texts.get("console.tab.add"));
        add.setTooltip(new Tooltip(Texts.get("console.tab.add.help")));
        add.setOnAction(event -> add());
        getChildren().addAll(strip, add);
    }

    /** Shows the workspace's tabs until the bag is closed. */
    void follow(Subscriptions bag) {
        bag.follow(workspace.loadedProperty(), loaded -> refresh());
        bag.follow(workspace.tabs(), this::refresh);
    }

    private void refresh() {
        if (!workspace.loadedProperty().get()) {
            return;
        }
        if (workspace.tabs().isEmpty()) {
            workspace.add(TabDraft.empty(freeName()));
            return;
        }
        Set<ConsoleModel> gone = new HashSet<>(tabs.keySet());
        workspace.tabs().forEach(gone::remove);
        gone.forEach(model -> strip.getTabs().remove(tabs.remove(model)));
        for (ConsoleModel model : workspace.tabs()) {
            if (!tabs.containsKey(model)) {
                Tab tab = tab(model);
                tabs.put(model, tab);
                strip.getTabs().add(tab);
            }
        }
    }

    private Tab tab(ConsoleModel model) {
        Label name = new Label();
        name.textProperty().bind(model.nameProperty());
        Tab tab = new Tab();
        tab.setGraphic(name);
        tab.setUserData(model);
        name.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                rename(tab, model, name);
            }
        });
        MenuItem rename = new MenuItem(Texts.get("console.tab.rename"));
        rename.setOnAction(event -> rename(tab, model, name));
        MenuItem close = new MenuItem(Texts.get("console.tab.close"));
        close.setOnAction(event -> workspace.remove(model));
        MenuItem others = new MenuItem(Texts.get("console.tab.close-others"));
        others.setOnAction(event -> List.copyOf(workspace.tabs()).stream()
                .filter(other -> other != model)
                .forEach(workspace::remove));
        tab.setContextMenu(new ContextMenu(rename, close, others));
        tab.setOnCloseRequest(event -> {
            event.consume();
            workspace.remove(model);
        });
        return tab;
    }

    private void rename(Tab tab, ConsoleModel model, Label name) {
        TextField field = new TextField(model.nameProperty().get());
        field.setId("console-tab-name");
        field.setAccessibleText(Texts.get("console.tab.rename"));
        field.setPrefColumnCount(12);
        field.setOnAction(event -> tab.setGraphic(name));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                field.setText(model.nameProperty().get());
                tab.setGraphic(name);
                event.consume();
            }
        });
        field.focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                tab.setGraphic(name);
            }
        });
        tab.graphicProperty().addListener((observable, before, now) -> {
            if (before == field && !field.getText().isBlank()) {
                model.nameProperty().set(field.getText().strip());
            }
        });
        tab.setGraphic(field);
        field.requestFocus();
        field.selectAll();
    }

    /** Renames the chosen tab in place. */
    void rename() {
        Tab tab = strip.getSelectionModel().getSelectedItem();
        if (tab != null && tab.getGraphic() instanceof Label name) {
            chosen().ifPresent(model -> rename(tab, model, name));
        }
    }

    /** Adds a tab and chooses it. */
    ConsoleModel add() {
        ConsoleModel model = workspace.add(TabDraft.empty(freeName()));
        strip.getSelectionModel().select(tabs.get(model));
        return model;
    }

    /** Closes the chosen tab. */
    void closeChosen() {
        chosen().ifPresent(workspace::remove);
    }

    /** Chooses the tab {@code by} places further, around the ends. */
    void move(int by) {
        int count = strip.getTabs().size();
        if (count > 0) {
            strip.getSelectionModel()
                    .select(Math.floorMod(strip.getSelectionModel().getSelectedIndex() + by, count));
        }
    }

    Optional<ConsoleModel> chosen() {
        Tab tab = strip.getSelectionModel().getSelectedItem();
        return tab != null && tab.getUserData() instanceof ConsoleModel model ? Optional.of(model) : Optional.empty();
    }

    private String freeName() {
        Set<String> used = new HashSet<>();
        workspace.tabs().forEach(tab -> used.add(tab.nameProperty().get()));
        int number = 1;
        while (used.contains(Texts.get("console.tab.name", number))) {
            number++;
        }
        return Texts.get("console.tab.name", number);
    }
}

package dev.ringside.portal.console;

import atlantafx.base.controls.CustomTextField;
import dev.ringside.model.console.snippet.Snippet;
import dev.ringside.model.console.snippet.SnippetLibrary;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Texts;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** Pieces of CQL to put into the editor: built-in ones and own ones, which are saved from it. */
final class SnippetPanel extends VBox {
    private final SnippetLibrary library;
    private final ListView<Snippet> list;
    private final Label problem = new Label();

    /**
     * @param insert takes the text of the chosen snippet
     * @param selected gives what is to be saved: the selected text, or all of it
     */
    SnippetPanel(SnippetLibrary library, Consumer<String> insert, Supplier<String> selected) {
        this.library = library;
        setId("console-snippets");
        getStyleClass().add("console-history");
        CustomTextField search = new CustomTextField();
        search.setId("console-snippet-search");
        search.setPromptText(Texts.get("console.snippets.search"));
        search.setAccessibleText(Texts.get("console.snippets.search"));
        search.setLeft(new Icon(FluentUiRegularMZ.SEARCH_20));
        search.textProperty().subscribe(library::search);
        list = new ListView<>(library.found());
        list.setId("console-snippet-list");
        list.setAccessibleText(Texts.get("console.snippets.accessible"));
        list.setPlaceholder(new Label(Texts.get("console.snippets.none")));
        list.setCellFactory(view -> new SnippetCell());
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                insert(insert);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                insert(insert);
            } else if (event.getCode() == KeyCode.DELETE) {
                remove();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Label title = new Label(Texts.get("console.snippets"));
        title.getStyleClass().add("section-heading");
        problem.setWrapText(true);
        getChildren().addAll(title, search, list, actions(insert), saving(selected), problem);
    }

    private HBox actions(Consumer<String> insert) {
        Button use = new Button(Texts.get("console.snippets.insert"));
        use.setId("console-snippet-insert");
        use.setOnAction(event -> insert(insert));
        Button remove = new Button(Texts.get("console.snippets.remove"));
        remove.setId("console-snippet-remove");
        remove.setOnAction(event -> remove());
        var chosen = list.getSelectionModel().selectedItemProperty();
        use.disableProperty().bind(chosen.isNull());
        remove.disableProperty().bind(chosen.map(snippet -> !snippet.own()).orElse(true));
        return new HBox(8, use, remove);
    }

    private HBox saving(Supplier<String> selected) {
        TextField name = new TextField();
        name.setId("console-snippet-name");
        name.setPromptText(Texts.get("console.snippets.name"));
        name.setAccessibleText(Texts.get("console.snippets.name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        Button save = new Button(Texts.get("console.snippets.save"));
        save.setId("console-snippet-save");
        save.setMinWidth(USE_PREF_SIZE);
        save.setTooltip(new Tooltip(Texts.get("console.snippets.save.help")));
        save.disableProperty().bind(name.textProperty().map(String::isBlank));
        save.setOnAction(event -> {
            library.save(name.getText(), selected.get());
            name.clear();
        });
        name.setOnAction(event -> save.fire());
        return new HBox(8, name, save);
    }

    void follow(Subscriptions bag) {
        bag.follow(library.problemProperty(), why -> {
            problem.setText(
                    why.map(each -> each.message() + " " + each.remedy()).orElse(""));
            problem.setVisible(why.isPresent());
            problem.setManaged(why.isPresent());
        });
    }

    private void insert(Consumer<String> insert) {
        Snippet chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            insert.accept(chosen.text());
        }
    }

    private void remove() {
        Snippet chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            library.remove(chosen);
        }
    }

    /** The name, own ones with a person before it; the text in the tooltip. */
    private static final class SnippetCell extends ListCell<Snippet> {
        private final Icon icon = new Icon(FluentUiRegularMZ.PERSON_16);
        private final Tooltip whole = new Tooltip();

        SnippetCell() {
            setPrefWidth(0);
            whole.getStyleClass().add("code-text");
        }

        @Override
        protected void updateItem(@Nullable Snippet snippet, boolean empty) {
            super.updateItem(snippet, empty);
            if (empty || snippet == null) {
                setText("");
                setGraphic(null);
                setTooltip(null);
                return;
            }
            icon.show(snippet.own() ? FluentUiRegularMZ.PERSON_16 : FluentUiRegularAL.BOOKMARK_16);
            setText(snippet.name());
            setGraphic(icon);
            whole.setText(snippet.text());
            setTooltip(whole);
        }
    }
}

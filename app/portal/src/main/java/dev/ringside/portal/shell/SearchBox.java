package dev.ringside.portal.shell;

import atlantafx.base.controls.CustomTextField;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** The search field of the top bar and, under it, what it found: arrows choose, Enter opens, Escape leaves. */
final class SearchBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double WIDTH = 480;

    private final CustomTextField field = new CustomTextField();
    private final VBox results = new VBox();
    private final SearchIndex index;
    private List<SearchHit> hits = List.of();
    private int chosen;

    SearchBox(SearchIndex index) {
        this.index = index;
        field.setId("search");
        field.setPromptText(Texts.get("search.prompt"));
        field.setAccessibleText(Texts.get("search.accessible"));
        field.setLeft(new Icon(FluentUiRegularMZ.SEARCH_20));
        field.getStyleClass().add("search-field");
        field.setMaxWidth(WIDTH);
        results.setId("search-results");
        results.getStyleClass().add("search-results");
        results.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        results.prefWidthProperty().bind(field.widthProperty());
        hide();
        field.textProperty().addListener((observable, before, now) -> search(now));
        field.focusedProperty().addListener((observable, before, now) -> {
            if (now) {
                search(field.getText());
            } else {
                hide();
            }
        });
        index.observe(this::searchAgain);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    Node field() {
        return field;
    }

    /** The list of hits, to be laid over everything at the top left. */
    Node results() {
        return results;
    }

    /** Moves the keyboard into the field. */
    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> choose(chosen + 1);
            case UP -> choose(chosen - 1);
            case ENTER -> open(chosen);
            case ESCAPE -> {
                field.clear();
                hide();
                field.getScene().getRoot().requestFocus();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void search(String text) {
        hits = index.find(text);
        results.getChildren().clear();
        if (text.isBlank()) {
            hide();
            return;
        }
        for (int i = 0; i < hits.size(); i++) {
            results.getChildren().add(row(hits.get(i), i));
        }
        if (hits.isEmpty()) {
            Label nothing = new Label(Texts.get("search.nothing", text.strip()));
            nothing.getStyleClass().add("search-nothing");
            results.getChildren().add(nothing);
        }
        Bounds below = field.localToScene(field.getLayoutBounds());
        results.setTranslateX(below.getMinX());
        results.setTranslateY(below.getMaxY() + 2);
        results.setVisible(true);
        choose(0);
    }

    /** What was typed may find more now; the chosen line stays chosen. */
    private void searchAgain() {
        if (!results.isVisible()) {
            return;
        }
        Optional<String> title =
                chosen < hits.size() ? Optional.of(hits.get(chosen).title()) : Optional.empty();
        search(field.getText());
        for (int i = 0; i < hits.size(); i++) {
            if (title.filter(hits.get(i).title()::equals).isPresent()) {
                choose(i);
                return;
            }
        }
    }

    private HBox row(SearchHit hit, int position) {
        Label title = new Label(hit.title(), new Icon(hit.icon()));
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label detail = new Label(hit.detail());
        detail.getStyleClass().add("search-detail");
        HBox.setHgrow(detail, Priority.ALWAYS);
        detail.setMaxWidth(Double.MAX_VALUE);
        Label kind = new Label(hit.kind());
        kind.getStyleClass().add("search-detail");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(title, detail, kind);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("search-hit");
        row.setAccessibleText(hit.title() + ", " + hit.kind() + " " + hit.detail());
        // Pressed, not clicked: the field has lost the focus, and hidden the list, by the time of a click.
        row.setOnMousePressed(event -> open(position));
        row.setOnMouseEntered(event -> choose(position));
        return row;
    }

    private void choose(int position) {
        if (hits.isEmpty()) {
            return;
        }
        chosen = Math.floorMod(position, hits.size());
        for (int i = 0; i < hits.size(); i++) {
            results.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == chosen);
        }
        field.setAccessibleHelp(hits.get(chosen).title());
    }

    private void open(int position) {
        if (position >= 0 && position < hits.size()) {
            SearchHit hit = hits.get(position);
            field.clear();
            hide();
            field.getScene().getRoot().requestFocus();
            hit.open().run();
        }
    }

    private void hide() {
        results.setVisible(false);
        chosen = 0;
    }
}

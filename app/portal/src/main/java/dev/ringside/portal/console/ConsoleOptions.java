package dev.ringside.portal.console;

import dev.ringside.model.console.ConsoleModel;
import dev.ringside.model.console.SessionSettings;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.text.Texts;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Keyspace, consistency level and page size: chosen here or by USE, CONSISTENCY and PAGING, always the same. */
final class ConsoleOptions extends HBox {
    private static final List<Integer> PAGE_SIZES = List.of(20, 100, 500, 1000, 5000);

    private final ConsoleModel model;
    private final ComboBox<String> keyspace = new ComboBox<>();
    private final ComboBox<String> consistency =
            new ComboBox<>(FXCollections.observableArrayList(SessionSettings.CONSISTENCY_LEVELS));
    private final ComboBox<Integer> pageSize = new ComboBox<>(FXCollections.observableArrayList(PAGE_SIZES));
    private boolean following;

    ConsoleOptions(ConsoleModel model) {
        this.model = model;
        getStyleClass().add("console-options");
        keyspace.setItems(model.settings().keyspaces());
        keyspace.setPromptText(Texts.get("console.keyspace.none"));
        add("console-keyspace", Texts.get("console.keyspace"), keyspace);
        add("console-consistency", Texts.get("console.consistency"), consistency);
        add("console-page-size", Texts.get("console.page-size"), pageSize);
        keyspace.valueProperty().subscribe(this::chosenKeyspace);
        consistency.valueProperty().subscribe(level -> {
            if (!following && level != null) {
                model.settings().setConsistency(level);
            }
        });
        pageSize.valueProperty().subscribe(rows -> {
            if (!following && rows != null) {
                model.settings().setPageSize(rows);
            }
        });
    }

    /** Shows what the model says until the bag is closed. */
    void follow(Subscriptions bag) {
        bag.follow(model.settings().keyspaceProperty(), name -> quietly(() -> keyspace.setValue(name.orElse(null))));
        bag.follow(model.settings().consistencyProperty(), level -> quietly(() -> consistency.setValue(level)));
        bag.follow(model.settings().pageSizeProperty(), rows -> quietly(() -> pageSize.setValue(rows.intValue())));
        bag.follow(model.runningProperty(), keyspace::setDisable);
    }

    private void chosenKeyspace(@Nullable String name) {
        if (!following && name != null) {
            model.useKeyspace(name);
        }
    }

    private void quietly(Runnable change) {
        following = true;
        try {
            change.run();
        } finally {
            following = false;
        }
    }

    private void add(String id, String text, ComboBox<?> box) {
        box.setId(id);
        box.setAccessibleText(text);
        Label label = new Label(text);
        label.setLabelFor(box);
        label.getStyleClass().add("console-option");
        HBox.setMargin(box, new Insets(0, 12, 0, 0));
        getChildren().addAll(label, box);
    }
}

package dev.ringside.portal.console;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.model.console.ConsoleModel;
import dev.ringside.model.console.ShellState;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** Keyspace, consistency levels, coordinator, paging and tracing: chosen here or by USE, CONSISTENCY and PAGING, always the same. */
final class ConsoleOptions extends FlowPane {
    private final ConsoleModel model;
    private final ComboBox<String> keyspace = new ComboBox<>();
    private final ComboBox<String> consistency =
            new ComboBox<>(FXCollections.observableArrayList(ShellState.CONSISTENCY_LEVELS));
    private final ComboBox<Coordinator> coordinator = new ComboBox<>();
    private final ToggleButton trace = new ToggleButton(Texts.get("console.trace"));
    private final SessionPopup session;
    private boolean following = true;

    /** A node to send statements to, or any. */
    private record Coordinator(Optional<String> address, String title) {}

    ConsoleOptions(ConsoleModel model) {
        this.model = model;
        this.session = new SessionPopup(model);
        getStyleClass().add("console-options");
        keyspace.setItems(model.settings().keyspaces());
        keyspace.setPromptText(Texts.get("console.keyspace.none"));
        coordinator.setConverter(titles());
        add("console-keyspace", Texts.get("console.keyspace"), keyspace);
        add("console-consistency", Texts.get("console.consistency"), consistency);
        add("console-coordinator", Texts.get("console.coordinator"), coordinator);
        coordinator.setTooltip(new Tooltip(Texts.get("console.coordinator.help")));
        trace.setId("console-trace-toggle");
        trace.setGraphic(new Icon(FluentUiRegularMZ.TIMER_20));
        trace.getStyleClass().addAll("flat", "console-option-button");
        trace.setTooltip(new Tooltip(Texts.get("console.trace.help")));
        getChildren().addAll(trace, session.button());
        keyspace.valueProperty().subscribe(this::chosenKeyspace);
        consistency.valueProperty().subscribe(level -> {
            if (!following && level != null) {
                model.settings().change(state -> state.withConsistency(level));
            }
        });
        coordinator.valueProperty().subscribe(node -> {
            if (!following && node != null) {
                model.useCoordinator(node.address());
            }
        });
        trace.selectedProperty().subscribe(on -> {
            if (!following) {
                model.settings().change(state -> state.withTracing(on));
            }
        });
    }

    /** Shows what the model says until the bag is closed. */
    void follow(ClusterModel cluster, Subscriptions bag) {
        bag.follow(cluster.nodes(), () -> showNodes(cluster));
        bag.follow(model.settings().coordinatorProperty(), address -> showNodes(cluster));
        bag.follow(
                model.settings().stateProperty(),
                state -> quietly(() -> {
                    keyspace.setValue(state.keyspace().orElse(null));
                    consistency.setValue(state.consistency());
                    trace.setSelected(state.tracing());
                }));
        bag.follow(model.runningProperty(), running -> {
            keyspace.setDisable(running);
            coordinator.setDisable(running);
        });
        session.follow(bag);
    }

    private void showNodes(ClusterModel cluster) {
        Optional<String> chosen = model.settings().coordinatorProperty().get();
        List<Coordinator> choices = new ArrayList<>();
        choices.add(new Coordinator(Optional.empty(), Texts.get("console.coordinator.any")));
        for (NodeModel node : cluster.nodes()) {
            String address = node.getSpec().cqlAddress();
            choices.add(new Coordinator(Optional.of(address), node.name() + " (" + address + ")"));
        }
        if (choices.stream().noneMatch(choice -> choice.address().equals(chosen))) {
            choices.add(new Coordinator(chosen, chosen.orElse("")));
        }
        quietly(() -> {
            coordinator.getItems().setAll(choices);
            coordinator.setValue(choices.stream()
                    .filter(choice -> choice.address().equals(chosen))
                    .findFirst()
                    .orElseThrow());
        });
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
        HBox pair = new HBox(label, box);
        pair.getStyleClass().add("console-option-pair");
        getChildren().add(pair);
    }

    private static StringConverter<Coordinator> titles() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Coordinator node) {
                return node == null ? "" : node.title();
            }

            @Override
            public Coordinator fromString(String text) {
                return new Coordinator(Optional.empty(), text);
            }
        };
    }
}

package dev.ringside.portal.datacenter;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.model.PortalModel;
import dev.ringside.model.node.NodeConfigurationModel;
import dev.ringside.portal.blade.Copying;
import dev.ringside.portal.blade.ErrorBar;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.text.Texts;
import dev.ringside.portal.yaml.YamlView;
import dev.ringside.provisioning.node.EffectiveSetting;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The cassandra.yaml a node runs with, what is overridden marked. */
final class NodeConfigurationPane extends VBox implements NodePane {
    private final PortalModel portal;
    private final YamlView view = new YamlView("node-yaml", Texts.get("datacenter.configuration.accessible"));
    private final CheckBox overriddenOnly = new CheckBox(Texts.get("datacenter.configuration.overridden-only"));
    private final Label count = new Label();
    private final StackPane problems = new StackPane();

    NodeConfigurationPane(PortalModel portal) {
        this.portal = portal;
        overriddenOnly.setId("node-yaml-overridden");
        count.setId("node-yaml-count");
        count.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(
                overriddenOnly,
                count,
                space,
                Copying.button(Texts.get("datacenter.configuration.accessible"), view::text));
        bar.getStyleClass().add("pane-bar");
        VBox.setVgrow(view, Priority.ALWAYS);
        getChildren().addAll(bar, problems, view);
    }

    @Override
    public Region region() {
        return this;
    }

    @Override
    public void show(ClusterModel cluster, NodeModel node, Subscriptions bag) {
        NodeConfigurationModel model = new NodeConfigurationModel(portal, cluster.name(), node.name());
        model.overriddenOnlyProperty().bind(overriddenOnly.selectedProperty());
        bag.add(() -> model.overriddenOnlyProperty().unbind());
        bag.follow(model.shownProperty(), settings -> showSettings(settings, model));
        bag.follow(
                model.loadedProperty(),
                loaded -> showSettings(model.shownProperty().get(), model));
        bag.follow(model.problemProperty(), problem -> {
            problems.getChildren().clear();
            problem.ifPresent(why -> problems.getChildren().add(new ErrorBar(why)));
        });
        // What a data center overrides, and what the product gives its nodes, changes with the cluster's specification.
        bag.follow(cluster.specProperty(), spec -> model.refresh());
    }

    private void showSettings(List<EffectiveSetting> settings, NodeConfigurationModel model) {
        StringBuilder text = new StringBuilder();
        Set<Integer> marked = new HashSet<>();
        int line = 0;
        for (EffectiveSetting setting : settings) {
            String written = written(setting);
            int lines = (int) written.chars().filter(c -> c == '\n').count();
            if (setting.overridden()) {
                for (int n = 0; n < lines; n++) {
                    marked.add(line + n);
                }
            }
            line += lines;
            text.append(written);
        }
        if (text.isEmpty()
                && model.loadedProperty().get()
                && model.problemProperty().get().isEmpty()) {
            text.append("# ").append(Texts.get("datacenter.configuration.nothing"));
        }
        view.show(text.toString(), marked);
        long overridden = model.overridden();
        count.setText(
                !model.loadedProperty().get()
                        ? Texts.get("datacenter.configuration.loading")
                        : Texts.get(
                                overridden == 1
                                        ? "datacenter.configuration.overridden-one"
                                        : "datacenter.configuration.overridden",
                                overridden));
    }

    private static String written(EffectiveSetting setting) {
        if (setting.value().contains("\n") || setting.value().startsWith("- ")) {
            return setting.key() + ":\n" + setting.value().indent(2);
        }
        boolean mapping = setting.value().matches("[\\w\"]+: .*");
        return mapping
                ? setting.key() + ":\n" + setting.value().indent(2)
                : setting.key() + ": " + setting.value() + "\n";
    }
}

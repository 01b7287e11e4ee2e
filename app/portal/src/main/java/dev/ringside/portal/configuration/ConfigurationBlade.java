package dev.ringside.portal.configuration;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.DataCenterModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.ClusterBlade;
import dev.ringside.portal.blade.CommandBar;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.table.Columns;
import dev.ringside.portal.text.Texts;
import dev.ringside.portal.yaml.YamlView;
import dev.ringside.provisioning.cassandra.YamlFragment;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/**
 * The data centers with the settings each overrides, and what those were before. Follows the service's Settings &gt; Cassandra Configuration:
 * highlight a data center, press Update.
 */
public final class ConfigurationBlade extends ClusterBlade {
    private final TableView<DataCenterModel> dataCenters =
            Columns.table("configuration-data-centers", Texts.get("datacenter.table"));
    private final YamlView overridden = new YamlView("configuration-overridden", Texts.get("configuration.overridden"));
    private final Label heading = new Label(Texts.get("configuration.overridden"));
    private final HistoryPane history;
    private final Button update;
    private final Subscriptions shown = new Subscriptions();

    public ConfigurationBlade(BladeContext context, ClusterName name) {
        super("blade-configuration", Texts.get("configuration.title", name), context, name);
        setSubtitle(Texts.get("datacenter.subtitle"));
        history = new HistoryPane(context, name);
        heading.getStyleClass().add("section-heading");
        update = commandBar()
                .add(
                        "configuration-update",
                        FluentUiRegularAL.EDIT_20,
                        Texts.get("configuration.update"),
                        () -> chosen().ifPresent(dataCenter -> context.navigator()
                                .open(new BladeAddress.UpdateConfiguration(
                                        name, dataCenter.name(), Optional.empty()))));
        CommandBar.explain(update, Texts.get("configuration.update.help"));
        columns();
        onNoCluster();
    }

    private void columns() {
        dataCenters
                .getColumns()
                .add(Columns.fixedText("name", Texts.get("datacenter.name"), 200, dataCenter -> dataCenter
                        .name()
                        .value()));
        dataCenters
                .getColumns()
                .add(Columns.text("overridden", Texts.get("configuration.count"), 180, dataCenter -> dataCenter
                        .specProperty()
                        .map(ConfigurationBlade::count)));
        dataCenters
                .getColumns()
                .add(Columns.status(
                        "provisioning-state",
                        Texts.get("datacenter.provisioning-state"),
                        180,
                        DataCenterModel::provisioningStateProperty,
                        Tone::of,
                        state -> state.wireName()));
        dataCenters.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private static String count(DataCenterSpec spec) {
        int count = YamlFragment.check(spec.yamlFragment().orElse("")).places().size();
        return count == 0
                ? Texts.get("configuration.none")
                : Texts.get(count == 1 ? "configuration.one" : "configuration.some", count);
    }

    @Override
    protected Node build() {
        VBox.setVgrow(overridden, Priority.ALWAYS);
        VBox left = new VBox(heading, overridden);
        left.getStyleClass().add("configuration-part");
        SplitPane below = new SplitPane(left, history);
        below.setDividerPositions(0.45);
        below.getStyleClass().add("details-split");
        VBox.setVgrow(below, Priority.ALWAYS);
        return new VBox(dataCenters, below);
    }

    @Override
    protected void onCluster(ClusterModel cluster, Subscriptions bag) {
        dataCenters.setItems(cluster.dataCenters());
        bag.add(() -> dataCenters.setItems(FXCollections.observableArrayList()));
        bag.follow(cluster.dataCenters(), () -> {
            int rows = Math.max(1, Math.min(4, cluster.dataCenters().size()));
            double height = 40 + rows * dataCenters.getFixedCellSize();
            dataCenters.setMinHeight(height);
            dataCenters.setPrefHeight(height);
            dataCenters.setMaxHeight(height);
            if (dataCenters.getSelectionModel().isEmpty()
                    && !cluster.dataCenters().isEmpty()) {
                dataCenters.getSelectionModel().select(0);
            }
        });
        bag.follow(dataCenters.getSelectionModel().selectedItemProperty(), this::show);
        bag.add(shown::close);
    }

    @Override
    protected void onNoCluster() {
        update.setDisable(true);
        shown.close();
    }

    private Optional<DataCenterModel> chosen() {
        return Optional.ofNullable(dataCenters.getSelectionModel().getSelectedItem());
    }

    private void show(@Nullable DataCenterModel dataCenter) {
        shown.close();
        update.setDisable(dataCenter == null);
        if (dataCenter != null) {
            shown.follow(
                    dataCenter.specProperty(),
                    spec -> overridden.show(
                            spec.yamlFragment()
                                    .filter(text -> !text.isBlank())
                                    .orElse("# " + Texts.get("datacenter.configuration.nothing")),
                            List.of()));
            history.show(dataCenter, shown);
        }
    }
}

package dev.ringside.portal.datacenter;

import atlantafx.base.theme.Styles;
import dev.ringside.model.ClusterModel;
import dev.ringside.model.DataCenterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.ClusterBlade;
import dev.ringside.portal.blade.CommandBar;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.clusters.Words;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.portal.navigation.DataCenterPlace;
import dev.ringside.portal.navigation.NodePlace;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeStatus;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** The cluster's data centers, and below them the live table of their nodes. Follows the service's Settings &gt; Data Center. */
public final class DataCentersBlade extends ClusterBlade {
    private final TableView<DataCenterModel> dataCenters;
    private static final double DETAILS = 0.42;

    private final NodeTable nodes;
    private final NodeDetails details;
    private final Label count = new Label();
    private final Hyperlink all = new Hyperlink(Texts.get("datacenter.show-all"));
    private final Button add;
    private final Button scale;
    private final Button delete;
    private final Button connect;
    private final AgreementBar agreement = new AgreementBar();
    private final SplitPane split = new SplitPane();
    private double divider = DETAILS;

    public DataCentersBlade(BladeContext context, ClusterName name) {
        super("blade-data-center", Texts.get("datacenter.title", name), context, name);
        setSubtitle(Texts.get("datacenter.subtitle"));
        dataCenters = DataCenterTable.create(() -> context.model().catalog());
        nodes = new NodeTable(context.preferences());
        details = new NodeDetails(context.model(), nodes::deselect);
        addNodeCommands();
        count.setId("node-count");
        all.setId("show-all-nodes");
        all.setOnAction(event -> dataCenters.getSelectionModel().clearSelection());
        add = commandBar()
                .add("data-center-add", FluentUiRegularAL.ADD_20, Texts.get("datacenter.add"), () -> context.navigator()
                        .open(ClusterPlace.ADD_DATA_CENTER.of(name)));
        scale = commandBar()
                .add(
                        "data-center-scale",
                        FluentUiRegularMZ.RESIZE_20,
                        Texts.get("datacenter.scale"),
                        () -> chosen().ifPresent(dataCenter ->
                                context.navigator().open(DataCenterPlace.SCALE.of(name, dataCenter.name()))));
        CommandBar.explain(scale, Texts.get("datacenter.scale.help"));
        delete = commandBar()
                .add(
                        "data-center-delete",
                        FluentUiRegularAL.DELETE_20,
                        Texts.get("datacenter.delete"),
                        () -> chosen().ifPresent(dataCenter ->
                                context.navigator().open(DataCenterPlace.DELETE.of(name, dataCenter.name()))));
        CommandBar.explain(delete, Texts.get("datacenter.delete.help"));
        commandBar().addSeparator();
        connect = commandBar()
                .add(
                        "data-center-connect",
                        FluentUiRegularMZ.PLUG_DISCONNECTED_20,
                        Texts.get("overview.connect"),
                        () -> context.navigator().open(new BladeAddress.OfPlace(name, ClusterPlace.CONNECT)));
        Button columns = commandBar()
                .add(
                        "data-center-columns",
                        FluentUiRegularAL.COLUMN_TRIPLE_24,
                        Texts.get("table.columns.edit"),
                        () -> nodes.chooseColumns(columnsCommand()));
        CommandBar.explain(columns, Texts.get("table.columns.explained"));
        commandBar().addSpace();
        commandBar().append(nodes.filter());
        onNoCluster();
    }

    @Override
    protected Node build() {
        Label heading = new Label(Texts.get("datacenter.nodes.heading"));
        heading.getStyleClass().add("section-heading");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(heading, count, space, all);
        line.getStyleClass().add("node-heading");
        VBox.setVgrow(nodes, Priority.ALWAYS);
        nodes.setMinHeight(110);
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().setAll(new VBox(line, nodes));
        split.getStyleClass().add("details-split");
        VBox.setVgrow(split, Priority.ALWAYS);
        return new VBox(dataCenters, agreement, split);
    }

    private void addNodeCommands() {
        details.addCommand(
                nodeCommand("node-start", "node.start", NodePlace.START),
                status -> status.health() == NodeHealth.STOPPED);
        details.addCommand(nodeCommand("node-stop", "node.stop", NodePlace.STOP), NodeStatus::processRunning);
        details.addCommand(
                nodeCommand("node-restart", "node.restart", NodePlace.RESTART),
                status -> status.health() != NodeHealth.STOPPED);
        details.addCommand(
                nodeCommand("node-replace", "node.replace", NodePlace.REPLACE), status -> !status.processRunning());
    }

    private Button nodeCommand(String id, String key, NodePlace place) {
        Button button = new Button(Texts.get(key));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(event ->
                details.node().ifPresent(node -> context().navigator().open(place.of(clusterName(), node.name()))));
        return button;
    }

    private Node columnsCommand() {
        return commandBar().lookup("#data-center-columns");
    }

    @Override
    protected void onCluster(ClusterModel cluster, Subscriptions bag) {
        connect.setDisable(false);
        add.setDisable(false);
        dataCenters.setItems(cluster.dataCenters());
        bag.add(() -> dataCenters.setItems(FXCollections.observableArrayList()));
        bag.follow(cluster.dataCenters(), () -> DataCenterTable.fit(dataCenters));
        ObservableValue<Predicate<NodeModel>> chosen = dataCenters
                .getSelectionModel()
                .selectedItemProperty()
                .map(DataCentersBlade::inside)
                .orElse(node -> true);
        nodes.show(cluster.nodes(), chosen, bag);
        bag.follow(dataCenters.getSelectionModel().selectedItemProperty(), selected -> {
            all.setVisible(selected != null);
            enableCommands();
        });
        bag.follow(cluster.dataCenters(), this::enableCommands);
        bag.follow(Words.healthyNodes(cluster), count::setText);
        agreement.follow(cluster, bag);
        bag.follow(nodes.selectedProperty(), node -> showDetails(cluster, node));
        bag.add(details::rest);
    }

    @Override
    protected void onNoCluster() {
        connect.setDisable(true);
        add.setDisable(true);
        scale.setDisable(true);
        delete.setDisable(true);
        nodes.clear();
    }

    /** The data center that commands are about: the highlighted one, or the only one. */
    private Optional<DataCenterModel> chosen() {
        return Optional.ofNullable(dataCenters.getSelectionModel().getSelectedItem())
                .or(() -> dataCenters.getItems().size() == 1
                        ? Optional.of(dataCenters.getItems().get(0))
                        : Optional.empty());
    }

    private void enableCommands() {
        scale.setDisable(chosen().isEmpty());
        delete.setDisable(chosen().isEmpty());
    }

    private void showDetails(ClusterModel cluster, @Nullable NodeModel node) {
        boolean open = split.getItems().contains(details);
        if (node == null) {
            details.rest();
            if (open) {
                divider = split.getDividerPositions()[0];
                split.getItems().remove(details);
            }
            return;
        }
        details.show(cluster, node);
        if (!open) {
            split.getItems().add(details);
            split.setDividerPositions(divider);
        }
    }

    private static Predicate<NodeModel> inside(DataCenterModel dataCenter) {
        return node -> node.getSpec().dataCenter().equals(dataCenter.name());
    }
}

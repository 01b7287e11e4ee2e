package dev.ringside.portal.datacenter;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.DataCenterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.ClusterBlade;
import dev.ringside.portal.blade.CommandBar;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** The cluster's data centers, and below them the live table of their nodes. Follows the service's Settings &gt; Data Center. */
public final class DataCentersBlade extends ClusterBlade {
    private final TableView<DataCenterModel> dataCenters;
    private final NodeTable nodes = new NodeTable();
    private final NodeDetails details;
    private final Label count = new Label();
    private final Hyperlink all = new Hyperlink(Texts.get("datacenter.show-all"));
    private final Button scale;
    private final Button connect;

    public DataCentersBlade(BladeContext context, ClusterName name) {
        super("blade-data-center", Texts.get("datacenter.title", name), context, name);
        setSubtitle(Texts.get("datacenter.subtitle"));
        dataCenters = DataCenterTable.create(() -> context.model().catalog());
        details = new NodeDetails(() -> nodes.deselect());
        count.setId("node-count");
        all.setId("show-all-nodes");
        all.setOnAction(event -> dataCenters.getSelectionModel().clearSelection());
        scale = commandBar()
                .add(
                        "data-center-scale",
                        FluentUiRegularMZ.RESIZE_20,
                        Texts.get("datacenter.scale"),
                        () -> chosen().ifPresent(dataCenter ->
                                context.navigator().open(new BladeAddress.Scale(name, dataCenter.name()))));
        CommandBar.explain(scale, Texts.get("datacenter.scale.help"));
        commandBar().addSeparator();
        connect = commandBar()
                .add(
                        "data-center-connect",
                        FluentUiRegularMZ.PLUG_DISCONNECTED_20,
                        Texts.get("overview.connect"),
                        () -> context.navigator().open(new BladeAddress.OfPlace(name, ClusterPlace.CONNECT)));
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
        nodes.setMinHeight(140);
        return new VBox(dataCenters, line, nodes, details);
    }

    @Override
    protected void onCluster(ClusterModel cluster, Subscriptions bag) {
        connect.setDisable(false);
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
        bag.follow(cluster.healthyNodesProperty(), well -> showCount(cluster));
        bag.follow(cluster.nodeCountProperty(), known -> showCount(cluster));
        bag.follow(nodes.selectedProperty(), this::showDetails);
        bag.add(details::rest);
    }

    @Override
    protected void onNoCluster() {
        connect.setDisable(true);
        scale.setDisable(true);
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
    }

    private void showDetails(@Nullable NodeModel node) {
        details.show(node);
    }

    private void showCount(ClusterModel cluster) {
        count.setText(Texts.get(
                "datacenter.nodes-healthy",
                cluster.healthyNodesProperty().get(),
                cluster.nodeCountProperty().get()));
    }

    private static Predicate<NodeModel> inside(DataCenterModel dataCenter) {
        return node -> node.getSpec().dataCenter().equals(dataCenter.name());
    }
}

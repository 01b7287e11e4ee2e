package dev.ringside.portal.networking;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.model.network.Subnet;
import dev.ringside.model.network.VirtualNetwork;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.ClusterBlade;
import dev.ringside.portal.blade.Copying;
import dev.ringside.portal.blade.Essentials;
import dev.ringside.portal.blade.Facts;
import dev.ringside.portal.blade.StatusLabel;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.clusters.Words;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** Where the cluster is in its networks, who reaches it how, and what it needs to know of nodes elsewhere. */
public final class NetworkingBlade extends ClusterBlade {
    private static final List<String> HEADINGS = List.of(
            "datacenter.node.name",
            "datacenter.node.data-center",
            "datacenter.node.rack",
            "datacenter.details.endpoint",
            "datacenter.details.internal",
            "datacenter.node.health");

    private final VBox content = new VBox();

    public NetworkingBlade(BladeContext context, ClusterName name) {
        super("blade-networking", Texts.get("networking.title", name), context, name);
        setSubtitle(Texts.get("overview.subtitle"));
        commandBar()
                .add(
                        "networking-connect",
                        FluentUiRegularMZ.PLUG_DISCONNECTED_20,
                        Texts.get("nav.connect"),
                        () -> context.navigator().open(new BladeAddress.OfPlace(name, ClusterPlace.CONNECT)));
    }

    @Override
    protected Node build() {
        return scrolled(content);
    }

    @Override
    protected void onCluster(ClusterModel cluster, Subscriptions bag) {
        Subscriptions nodes = new Subscriptions();
        bag.add(nodes::close);
        bag.follow(
                Bindings.createObjectBinding(
                        () -> List.of(
                                cluster.getSpec(),
                                cluster.contactPointsProperty().get(),
                                cluster.removedPeeringsProperty().get()),
                        cluster.specProperty(),
                        cluster.contactPointsProperty(),
                        cluster.removedPeeringsProperty()),
                changed -> {
                    nodes.close();
                    show(cluster, nodes);
                });
    }

    private void show(ClusterModel cluster, Subscriptions nodes) {
        content.getChildren().clear();
        for (VirtualNetwork network : VirtualNetwork.of(cluster)) {
            content.getChildren().add(network(network));
        }
        content.getChildren()
                .addAll(
                        new PeeringsPart(context(), cluster),
                        access(cluster.getSpec()),
                        external(cluster.getSpec()),
                        addresses(cluster, nodes));
    }

    private Facts network(VirtualNetwork network) {
        Facts facts = new Facts(Texts.get("networking.network", network.name()))
                .text(
                        "networking-location-" + network.name(),
                        Texts.get("overview.location"),
                        Words.location(context().model().catalog(), network.location()))
                .text(
                        "networking-range-" + network.name(),
                        Texts.get("networking.range"),
                        network.range().orElse(Figures.UNKNOWN));
        network.internalRange()
                .ifPresent(range -> facts.text(
                        "networking-internal-" + network.name(), Texts.get("networking.internal-range"), range));
        for (Subnet subnet : network.subnets()) {
            facts.text(
                    "networking-subnet-" + subnet.dataCenter(),
                    Texts.get("networking.subnet", subnet.name()),
                    Texts.get(
                            "networking.subnet.text",
                            subnet.range().orElse(Figures.UNKNOWN),
                            subnet.dataCenter(),
                            subnet.nodes()));
        }
        return facts;
    }

    private static Facts access(ClusterSpec spec) {
        return new Facts(Texts.get("networking.access"))
                .text("networking-public", Texts.get("networking.public"), Texts.get("networking.public.none"))
                .text(
                        "networking-tls",
                        Texts.get("overview.tls"),
                        Texts.get(spec.needsTls() ? "overview.tls.required" : "overview.tls.accepted"))
                .text(
                        "networking-client-certificates",
                        Texts.get("connect.client-certificates"),
                        spec.clientCertificates().isEmpty()
                                ? Texts.get("connect.client-certificates.none")
                                : Texts.get(
                                        "connect.client-certificates.required",
                                        spec.clientCertificates().size()))
                .text("networking-gossip", Texts.get("networking.gossip"), Texts.get("networking.gossip.plain"));
    }

    private static Facts external(ClusterSpec spec) {
        List<String> seeds = spec.externalRing().seedNodes();
        List<String> dataCenters = spec.externalRing().dataCenters();
        return new Facts(Texts.get("networking.external"))
                .text(
                        "networking-external-seeds",
                        Texts.get("networking.external.seeds"),
                        seeds.isEmpty() ? Texts.get("create.none") : String.join(", ", seeds))
                .text(
                        "networking-external-data-centers",
                        Texts.get("networking.external.data-centers"),
                        dataCenters.isEmpty() ? Texts.get("create.none") : String.join(", ", dataCenters));
    }

    private VBox addresses(ClusterModel cluster, Subscriptions nodes) {
        Label heading = new Label(Texts.get("networking.addresses"));
        heading.getStyleClass().add("section-heading");
        Hyperlink copy = new Hyperlink(Texts.get("connect.copy-all"));
        copy.setId("networking-copy-all");
        copy.setOnAction(event -> Copying.toClipboard(
                cluster.contactPointsProperty().get().stream().collect(Collectors.joining(","))));
        HBox title = new HBox(heading, copy);
        title.getStyleClass().add("networking-title");
        GridPane grid = new GridPane();
        grid.setId("networking-addresses");
        grid.getStyleClass().add("facts-grid");
        for (int column = 0; column < HEADINGS.size(); column++) {
            Label label = new Label(Texts.get(HEADINGS.get(column)));
            label.getStyleClass().add("home-grid-heading");
            // In a narrow window headings give way, not what is below them.
            label.setWrapText(true);
            grid.add(label, column, 0);
        }
        int row = 1;
        for (NodeModel node : cluster.nodes()) {
            addNode(grid, row++, node, nodes);
        }
        VBox part = new VBox(title, grid);
        part.getStyleClass().add("facts");
        return part;
    }

    private void addNode(GridPane grid, int row, NodeModel node, Subscriptions nodes) {
        NodeSpec spec = node.getSpec();
        StatusLabel health = new StatusLabel(Tone.NEUTRAL, "");
        nodes.follow(node.healthProperty(), now -> health.show(Tone.of(now), Words.health(now)));
        Hyperlink name = new Hyperlink(node.name().value());
        name.setOnAction(event -> context().navigator().open(new BladeAddress.DataCenters(clusterName())));
        String point = spec.cqlAddress() + ":" + spec.cqlPort();
        Label dataCenter = new Label(spec.dataCenter().value());
        Label rack = new Label(spec.rack());
        Label internal = new Label(spec.internalAddress());
        List.of(name, dataCenter, rack, internal, health).forEach(each -> each.setMinWidth(Region.USE_PREF_SIZE));
        Label address = new Label(point);
        grid.addRow(row, name, dataCenter, rack, Essentials.copied(point, address), internal, health);
        address.setMinWidth(Region.USE_PREF_SIZE);
    }
}

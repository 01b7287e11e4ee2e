package dev.ringside.portal.networking;

import dev.ringside.model.ClusterModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.StatusLabel;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.cluster.Peering;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The peerings of a cluster's virtual networks: their state, and the way to remove each or add it again. */
final class PeeringsPart extends VBox {

    PeeringsPart(BladeContext context, ClusterModel cluster) {
        getStyleClass().add("facts");
        Label heading = new Label(Texts.get("networking.peerings"));
        heading.getStyleClass().add("section-heading");
        getChildren().add(heading);
        List<Peering> peerings = Peering.among(cluster.getSpec());
        if (peerings.isEmpty()) {
            Label none = new Label(Texts.get("networking.peerings.none"));
            none.setId("networking-peerings");
            none.setWrapText(true);
            getChildren().add(none);
            return;
        }
        GridPane grid = new GridPane();
        grid.setId("networking-peerings");
        grid.getStyleClass().add("facts-grid");
        int column = 0;
        for (String key : List.of("networking.peerings.networks", "networking.peerings.state")) {
            Label label = new Label(Texts.get(key));
            label.getStyleClass().add("home-grid-heading");
            grid.add(label, column++, 0);
        }
        int row = 1;
        for (Peering peering : peerings) {
            boolean connected = !cluster.removedPeeringsProperty().get().contains(peering);
            grid.addRow(
                    row,
                    new Label(Texts.get(
                            "networking.peerings.pair", peering.virtualNetwork(), peering.remoteVirtualNetwork())),
                    new StatusLabel(
                            connected ? Tone.SUCCESS : Tone.DANGER,
                            Texts.get(
                                    connected ? "networking.peerings.connected" : "networking.peerings.disconnected")),
                    action(context, cluster, peering, connected, row));
            row++;
        }
        getChildren().add(grid);
    }

    private static Hyperlink action(
            BladeContext context, ClusterModel cluster, Peering peering, boolean connected, int row) {
        Hyperlink action = new Hyperlink(Texts.get(connected ? "networking.peering.remove" : "networking.peering.add"));
        action.setId("networking-peering-" + row);
        action.setOnAction(
                event -> context.navigator().open(new BladeAddress.OfPeering(cluster.name(), peering, !connected)));
        return action;
    }
}

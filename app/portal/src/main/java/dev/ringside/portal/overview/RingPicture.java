package dev.ringside.portal.overview;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.DataCenterModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The cluster as a picture: a ring for each data center, its nodes by rack, coloured by how they are, as large as their share of it. */
final class RingPicture extends VBox {
    private final BladeContext context;
    private final ClusterName name;
    private final FlowPane rings = new FlowPane();
    private final Map<DataCenterModel, DataCenterRing> known = new LinkedHashMap<>();

    RingPicture(BladeContext context, ClusterName name) {
        this.context = context;
        this.name = name;
        setId("ring-picture");
        getStyleClass().add("ring-picture");
        Label heading = new Label(Texts.get("overview.ring"));
        heading.getStyleClass().add("section-heading");
        rings.getStyleClass().add("cards");
        getChildren().addAll(heading, rings);
    }

    void show(ClusterModel cluster, Subscriptions bag) {
        Subscriptions each = new Subscriptions();
        bag.add(each::close);
        bag.follow(cluster.dataCenters(), () -> {
            each.close();
            known.keySet().retainAll(cluster.dataCenters());
            for (DataCenterModel dataCenter : cluster.dataCenters()) {
                known.computeIfAbsent(dataCenter, present -> new DataCenterRing(present, this::openNodes))
                        .follow(each);
            }
            rings.getChildren().setAll(known.values());
        });
    }

    private void openNodes() {
        context.navigator().open(new BladeAddress.DataCenters(name));
    }
}

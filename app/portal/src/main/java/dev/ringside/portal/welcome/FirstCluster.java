package dev.ringside.portal.welcome;

import atlantafx.base.theme.Styles;
import dev.ringside.model.Amounts;
import dev.ringside.model.create.StarterOffer;
import dev.ringside.portal.blade.Facts;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.catalog.Sku;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What the first cluster would be, what it takes, and the button that creates it. */
final class FirstCluster extends VBox {
    private final Button create = new Button(Texts.get("welcome.create"));

    FirstCluster(StarterOffer offer, Catalog catalog, Runnable onCreate, Runnable onChoose, Runnable onSkip) {
        setId("welcome-cluster");
        getStyleClass().add("welcome-cluster");
        offer.place().ifPresent(place -> offer.spec()
                .ifPresent(spec -> getChildren().add(facts(offer, place, spec, catalog))));
        create.setId("welcome-create");
        create.getStyleClass().add(Styles.ACCENT);
        create.setDefaultButton(true);
        create.setDisable(!offer.isPossible());
        create.setOnAction(event -> onCreate.run());
        Button choose = new Button(Texts.get("welcome.choose"));
        choose.setId("welcome-choose");
        choose.setOnAction(event -> onChoose.run());
        Hyperlink skip = new Hyperlink(Texts.get("welcome.skip"));
        skip.setId("welcome-skip");
        skip.setOnAction(event -> onSkip.run());
        FlowPane buttons = new FlowPane(create, choose, skip);
        buttons.getStyleClass().add("welcome-buttons");
        getChildren().add(buttons);
    }

    /** While it is being submitted; pressing twice must not create twice. */
    void setBusy(boolean busy) {
        create.setDisable(busy);
        create.setText(Texts.get(busy ? "welcome.creating" : "welcome.create"));
    }

    private static Facts facts(StarterOffer offer, Subscription place, ClusterSpec spec, Catalog catalog) {
        DataCenterSpec dataCenter = spec.dataCenters().get(0);
        long memory = catalog.sku(dataCenter.sku()).map(Sku::memory).orElse(0L);
        return new Facts(Texts.get("welcome.cluster"))
                .text(
                        "welcome-name",
                        Texts.get("welcome.cluster.name"),
                        spec.name().value())
                .text(
                        "welcome-nodes",
                        Texts.get("welcome.cluster.nodes"),
                        Texts.get("welcome.cluster.nodes.value", dataCenter.nodeCount(), spec.cassandraVersion()))
                .text("welcome-place", Texts.get("welcome.cluster.place"), place.name())
                .text(
                        "welcome-memory",
                        Texts.get("welcome.cluster.memory"),
                        Texts.get(
                                "welcome.cluster.memory.value",
                                Amounts.bytes(memory * dataCenter.nodeCount()),
                                dataCenter.sku()))
                .text("welcome-download", Texts.get("welcome.cluster.download"), download(offer, place));
    }

    private static String download(StarterOffer offer, Subscription place) {
        if (offer.prepared()) {
            return Texts.get("welcome.download.none");
        }
        return Texts.get(place.runtime() == RuntimeKind.DOCKER ? "welcome.download.image" : "welcome.download.jars");
    }
}

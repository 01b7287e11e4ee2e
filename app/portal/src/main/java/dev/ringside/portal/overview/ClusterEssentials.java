package dev.ringside.portal.overview;

import dev.ringside.model.ClusterModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.Essentials;
import dev.ringside.portal.blade.StatusLabel;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.clusters.ClusterStatus;
import dev.ringside.portal.clusters.Words;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.cluster.ClusterSpec;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The cluster's properties in the Azure portal's Essentials. */
final class ClusterEssentials extends VBox {
    /** The service's only user name. */
    private static final String ADMINISTRATOR = "cassandra";

    private final BladeContext context;
    private final Hyperlink resourceGroup = Essentials.link("essentials-resource-group", "", () -> {});
    private final StatusLabel status = new StatusLabel(Tone.NEUTRAL, "");
    private final Label location;
    private final Hyperlink subscription = Essentials.link("essentials-subscription", "", () -> {});
    private final Label subscriptionId;
    private final Label tags;
    private final Label version;
    private final Label runtime;
    private final Hyperlink dataCenters;
    private final Label contactPoints = new Label();
    private final Label userName = new Label(ADMINISTRATOR);
    private final Label tls;
    private final Label certificate = new Label(Figures.UNKNOWN);
    private final Label created;

    ClusterEssentials(BladeContext context) {
        this.context = context;
        Essentials grid = new Essentials();
        grid.left(Texts.get("overview.resource-group"), resourceGroup);
        status.setId("essentials-status");
        grid.left(Texts.get("overview.status"), status);
        location = grid.left("essentials-location", Texts.get("overview.location"));
        grid.left(Texts.get("overview.subscription"), subscription);
        subscription.setOnAction(event -> context.navigator().open(BladeAddress.Place.SUBSCRIPTIONS));
        subscriptionId = grid.left("essentials-subscription-id", Texts.get("overview.subscription-id"));
        created = grid.left("essentials-created", Texts.get("overview.created"));
        tags = grid.left("essentials-tags", Texts.get("overview.tags"));
        version = grid.right("essentials-version", Texts.get("overview.version"));
        runtime = grid.right("essentials-runtime", Texts.get("overview.runtime"));
        dataCenters = Essentials.link("essentials-data-centers", "", () -> {});
        grid.right(Texts.get("overview.data-centers"), dataCenters);
        contactPoints.setId("essentials-contact-points");
        grid.right(
                Texts.get("overview.contact-points"),
                Essentials.copied(Texts.get("overview.contact-points"), contactPoints));
        grid.right(Texts.get("overview.user-name"), Essentials.copied(Texts.get("overview.user-name"), userName));
        tls = grid.right("essentials-tls", Texts.get("overview.tls"));
        certificate.setId("essentials-certificate");
        grid.right(
                Texts.get("overview.certificate"), Essentials.copied(Texts.get("overview.certificate"), certificate));
        getChildren().add(grid);
    }

    void show(ClusterModel cluster, Subscriptions bag) {
        dataCenters.setOnAction(event -> context.navigator().open(new BladeAddress.DataCenters(cluster.name())));
        bag.follow(cluster.specProperty(), this::showSpec);
        bag.follow(ClusterStatus.of(cluster), now -> status.show(now.tone(), now.word()));
        bag.follow(cluster.createdAtProperty(), at -> created.setText(Figures.time(at)));
        bag.follow(cluster.contactPointsProperty(), points -> contactPoints.setText(String.join(", ", points)));
        bag.follow(context.model().subscriptions(), () -> showSubscription(cluster.getSpec()));
        bag.follow(cluster.provisioningStateProperty(), state -> {
            if (state.isTerminal()) {
                findCertificate(cluster);
            }
        });
    }

    private void showSpec(ClusterSpec spec) {
        resourceGroup.setText(spec.resourceGroup());
        resourceGroup.setOnAction(event -> context.navigator().open(new BladeAddress.OfGroup(spec.resourceGroup())));
        location.setText(Words.location(context.model().catalog(), spec.location()));
        version.setText(context.model()
                .catalog()
                .version(spec.cassandraVersion())
                .map(line -> Texts.get("overview.version-release", line.line(), line.release()))
                .orElse(spec.cassandraVersion()));
        runtime.setText(Words.runtime(spec.runtime()));
        dataCenters.setText(
                Texts.get("overview.data-centers-nodes", spec.dataCenters().size(), spec.nodeCount()));
        tls.setText(Texts.get(spec.needsTls() ? "overview.tls.required" : "overview.tls.accepted"));
        tags.setText(
                spec.tags().isEmpty()
                        ? Texts.get("overview.no-tags")
                        : spec.tags().entrySet().stream()
                                .map(tag -> tag.getKey() + " : " + tag.getValue())
                                .collect(Collectors.joining(", ")));
        showSubscription(spec);
    }

    private void showSubscription(ClusterSpec spec) {
        subscriptionId.setText(spec.subscription());
        subscription.setText(context.model().subscriptions().stream()
                .filter(place -> place.id().equals(spec.subscription()))
                .map(Subscription::name)
                .findFirst()
                .orElse(spec.subscription()));
    }

    private void findCertificate(ClusterModel cluster) {
        context.model()
                .ask(
                        engine -> engine.connection(cluster.name()),
                        connection ->
                                certificate.setText(connection.caCertificate().toString()),
                        problem -> certificate.setText(Texts.get("overview.certificate.none")));
    }
}

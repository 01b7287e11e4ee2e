package dev.ringside.portal.blade;

import dev.ringside.model.ClusterModel;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/**
 * A blade about one cluster. While the engine has not told anything it shows a skeleton, and when there is no such cluster (any more) it
 * says so; otherwise the subclass fills it.
 */
public abstract class ClusterBlade extends Blade {
    private final BladeContext context;
    private final ClusterName name;
    private final Subscriptions clusterSubscriptions = new Subscriptions();
    private final Skeleton skeleton = new Skeleton(6);
    private final StackPane switcher = new StackPane();
    private Optional<ClusterModel> cluster = Optional.empty();
    private Optional<Node> content = Optional.empty();

    protected ClusterBlade(String id, String heading, BladeContext context, ClusterName name) {
        super(id, heading);
        this.context = context;
        this.name = name;
        switcher.getChildren().setAll(skeleton);
        super.setContent(switcher);
    }

    protected final BladeContext context() {
        return context;
    }

    protected final ClusterName clusterName() {
        return name;
    }

    /** The cluster, while there is one. */
    protected final Optional<ClusterModel> cluster() {
        return cluster;
    }

    /** Builds the content; called once, when the cluster is first there. */
    protected abstract Node build();

    /** The cluster is there and the blade is in the scene; {@code bag} ends when either is over. */
    protected abstract void onCluster(ClusterModel present, Subscriptions bag);

    /** The cluster is gone, or not there yet; commands about it should be disabled. */
    protected void onNoCluster() {}

    @Override
    protected void onAttach(Subscriptions bag) {
        bag.add(this::forget);
        bag.follow(context.model().loadedProperty(), loaded -> look());
        bag.follow(context.model().clusters(), this::look);
    }

    private void look() {
        Optional<ClusterModel> now = context.model().cluster(name);
        if (now.isPresent() && now.equals(cluster)) {
            return;
        }
        forget();
        cluster = now;
        if (now.isPresent()) {
            switcher.getChildren().setAll(content());
            onCluster(now.get(), clusterSubscriptions);
        } else {
            switcher.getChildren().setAll(context.model().loadedProperty().get() ? missing() : skeleton);
            onNoCluster();
        }
    }

    private void forget() {
        clusterSubscriptions.close();
        cluster = Optional.empty();
    }

    private Node content() {
        if (content.isEmpty()) {
            content = Optional.of(build());
        }
        return content.get();
    }

    private Node missing() {
        return new EmptyState(
                        FluentUiRegularMZ.SEARCH_INFO_24,
                        Texts.get("cluster.missing", name),
                        Texts.get("cluster.missing.text"))
                .withAction("missing-clusters", Texts.get("cluster.missing.action"), () -> context.navigator()
                        .open(BladeAddress.Place.CLUSTERS));
    }
}

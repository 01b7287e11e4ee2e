package dev.ringside.model.scale;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.DataCenterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.model.PortalModel;
import dev.ringside.model.SkuText;
import dev.ringside.model.bridge.Observed;
import dev.ringside.model.change.ChangeForm;
import dev.ringside.model.change.Obstacle;
import dev.ringside.model.form.ChoiceField;
import dev.ringside.model.form.NumberField;
import dev.ringside.model.form.Option;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Sku;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.plan.DataCenterRules;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;

/**
 * The Scale blade: how many nodes a data center has and of what size. Each is an operation of its own in the service, so only one of them
 * is changed at a time.
 */
public final class ScaleModel extends ChangeForm {
    private static final int MOST_ON_SLIDER = 12;

    private final DataCenterName dataCenter;
    private final NumberField nodeCount = new NumberField(
            "nodeCount",
            "No. of nodes",
            Catalog.MINIMUM_NODE_COUNT,
            1,
            DataCenterRules.MAXIMUM_NODE_COUNT,
            "A subnet holds " + DataCenterRules.MAXIMUM_NODE_COUNT + " nodes.");
    private final ChoiceField<String> sku =
            new ChoiceField<>("sku", "", List.of(), () -> "SKU size is required. Choose one of the list.");
    private final Observed<Integer> sliderMaximum = new Observed<>(MOST_ON_SLIDER);
    private final Observed<Integer> sliderMinimum = new Observed<>(Catalog.MINIMUM_NODE_COUNT);

    public ScaleModel(PortalModel portal, ClusterName cluster, DataCenterName dataCenter) {
        super(portal, cluster);
        this.dataCenter = dataCenter;
        nodeCount.rule(text -> tooFew()).advice(text -> nodesAdvice());
        sku.advice(name -> skuAdvice());
        nodeCount.valueProperty().addListener(observable -> update());
        sku.valueProperty().addListener(observable -> update());
    }

    // ---- what the form comes to

    @Override
    protected void take(ClusterModel cluster) {
        spec().ifPresent(now -> {
            sku.offer(family(now));
            nodeCount.suggest(Integer.toString(now.nodeCount()));
            sku.suggest(now.sku());
            sliderMinimum.set(minimum(cluster));
            sliderMaximum.set(Math.min(
                    DataCenterRules.MAXIMUM_NODE_COUNT,
                    Math.max(MOST_ON_SLIDER, now.nodeCount() + Catalog.MINIMUM_NODE_COUNT)));
        });
        nodeCount.enabled(spec().isPresent());
        sku.enabled(spec().isPresent());
        nodeCount.revalidate();
        sku.revalidate();
    }

    @Override
    protected boolean differs() {
        return nodesDiffer() || skuDiffers();
    }

    @Override
    protected Optional<ClusterChange> change() {
        if (nodesDiffer() && nodeCount.isValid()) {
            return Optional.of(new ClusterChange.ScaleDataCenter(
                    dataCenter, nodeCount.number().orElseThrow()));
        }
        return skuDiffers() && sku.isValid()
                ? Optional.of(new ClusterChange.ResizeDataCenter(dataCenter, sku.get()))
                : Optional.empty();
    }

    @Override
    protected Optional<Obstacle> obstacle() {
        Optional<DataCenterSpec> now = spec();
        if (now.isEmpty()) {
            return Optional.of(
                    new Obstacle("There is no data center " + dataCenter + " in the cluster now.", List.of()));
        }
        if (!nodesDiffer() || !skuDiffers()) {
            return Optional.empty();
        }
        return Optional.of(new Obstacle(
                "The number of nodes and their size are changed by two operations, as the data moves in one and every node"
                        + " restarts in the other. Scale one now and the other afterwards.",
                List.of(
                        new Obstacle.WayOut(
                                "scale-keep-nodes", "Keep " + nodes(now.get().nodeCount()), this::resetNodes),
                        new Obstacle.WayOut(
                                "scale-keep-sku", "Keep " + now.get().sku(), this::resetSku))));
    }

    @Override
    protected void reset() {
        resetNodes();
        resetSku();
    }

    private void resetNodes() {
        spec().ifPresent(now -> nodeCount.restore(Integer.toString(now.nodeCount())));
    }

    private void resetSku() {
        spec().ifPresent(now -> sku.restore(now.sku()));
    }

    private boolean nodesDiffer() {
        return spec().filter(now -> !nodeCount.get().strip().equals(Integer.toString(now.nodeCount())))
                .isPresent();
    }

    private boolean skuDiffers() {
        return spec().filter(now -> !sku.get().equals(now.sku())).isPresent();
    }

    // ---- rules and advice

    private Optional<DataCenterSpec> spec() {
        return cluster().flatMap(present -> present.dataCenters().stream()
                .filter(each -> each.name().equals(dataCenter))
                .map(DataCenterModel::getSpec)
                .findFirst());
    }

    /** The service scales within a family only. */
    private List<Option<String>> family(DataCenterSpec now) {
        Catalog catalog = portal().catalog();
        Optional<String> family = catalog.sku(now.sku()).map(Sku::family);
        return catalog.skus().stream()
                .filter(each -> family.filter(each.family()::equals).isPresent())
                .map(each -> Option.of(each.name(), SkuText.of(each)))
                .toList();
    }

    private static int minimum(ClusterModel cluster) {
        return cluster.getSpec().clusterType() == ClusterType.PRODUCTION ? Catalog.MINIMUM_NODE_COUNT : 1;
    }

    private Optional<String> tooFew() {
        int minimum = cluster().map(ScaleModel::minimum).orElse(1);
        OptionalInt nodes = nodeCount.number();
        return nodes.isPresent() && nodes.getAsInt() < minimum
                ? Optional.of("A data center of a Production cluster has at least " + minimum
                        + " nodes. Only a NonProduction cluster may have fewer.")
                : Optional.empty();
    }

    private Optional<String> nodesAdvice() {
        OptionalInt wanted = nodeCount.number();
        Optional<DataCenterSpec> now = spec();
        if (now.isEmpty() || wanted.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(effect().ofNodes(now.get(), wanted.getAsInt()));
    }

    private Optional<String> skuAdvice() {
        return spec().flatMap(now -> portal().catalog().sku(sku.get()).map(wanted -> effect().ofSize(now, wanted)));
    }

    private ScaleEffect effect() {
        List<NodeSpec> all = cluster()
                .map(present -> present.nodes().stream().map(NodeModel::getSpec).toList())
                .orElse(List.of());
        return new ScaleEffect(portal().catalog(), all, place());
    }

    private Optional<Subscription> place() {
        return cluster().flatMap(present -> portal().subscriptions().stream()
                .filter(each -> each.id().equals(present.getSpec().subscription()))
                .findFirst());
    }

    static String nodes(int count) {
        return count == 1 ? "1 node" : count + " nodes";
    }

    // ---- fields

    public NumberField nodeCount() {
        return nodeCount;
    }

    public ChoiceField<String> sku() {
        return sku;
    }

    /** The fewest nodes the slider goes down to: as few as the cluster may have. */
    public ReadOnlyObjectProperty<Integer> sliderMinimumProperty() {
        return sliderMinimum.getReadOnlyProperty();
    }

    /** The most nodes the slider goes up to; more can be typed. */
    public ReadOnlyObjectProperty<Integer> sliderMaximumProperty() {
        return sliderMaximum.getReadOnlyProperty();
    }
}

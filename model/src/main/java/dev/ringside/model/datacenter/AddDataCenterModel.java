package dev.ringside.model.datacenter;

import dev.ringside.model.AzureNames;
import dev.ringside.model.ClusterModel;
import dev.ringside.model.PortalModel;
import dev.ringside.model.change.ChangeForm;
import dev.ringside.model.form.ChoiceField;
import dev.ringside.model.form.CreatableChoiceField;
import dev.ringside.model.form.Form;
import dev.ringside.model.form.FormField;
import dev.ringside.model.form.Option;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adding a data center: the service's fields, where its nodes get their data from, and what is replicated to it by itself. */
public final class AddDataCenterModel extends ChangeForm {
    private final ChoiceField<String> location;
    private final DataCenterForm dataCenter;
    private final CreatableChoiceField virtualNetwork;
    private final FormField<String> subnet = new FormField<>("subnet", "default");
    private final ChoiceField<String> source = new ChoiceField<>(
            "sourceDataCenter", "", List.of(), () -> "Source data center is required. Choose one of the list.");
    private final Form form;

    public AddDataCenterModel(PortalModel portal, ClusterName cluster) {
        super(portal, cluster);
        Optional<ClusterSpec> spec = cluster().map(ClusterModel::getSpec);
        String proposed = spec.map(AddDataCenterModel::freeName).orElse("datacenter-2");
        location = new ChoiceField<>(
                "dataCenterLocation",
                spec.map(ClusterSpec::location).orElse(Catalog.DEFAULT_REGION),
                portal.catalog().regions().stream()
                        .map(region -> Option.of(region.name(), region.displayName()))
                        .toList(),
                () -> "Location is required. Choose a region.");
        dataCenter = new DataCenterForm(portal.catalog(), proposed, fewest(spec), location, this::place);
        virtualNetwork = new CreatableChoiceField(
                "virtualNetwork", network(cluster, proposed), this::networkViolation, "Virtual network is required.");
        dataCenter.name().rule(this::nameTaken);
        subnet.dependsOn(virtualNetwork).rule(AzureNames::subnet).rule(this::subnetTaken);
        source.advice(chosen -> replicationAdvice());
        dataCenter.name().valueProperty().addListener(observable -> nameChanged(cluster));
        location.valueProperty().addListener(observable -> offerNetworks());
        form = new Form(
                dataCenter.name(),
                location,
                dataCenter.availabilityZone(),
                dataCenter.sku(),
                dataCenter.diskCapacity(),
                dataCenter.nodeCount(),
                virtualNetwork,
                subnet,
                source);
        form.onChange(this::update);
    }

    // ---- what the form comes to

    @Override
    protected void take(ClusterModel cluster) {
        List<DataCenterSpec> present = cluster.getSpec().dataCenters();
        source.offer(present.stream()
                .map(each -> Option.of(each.name().value(), each.name().value()))
                .toList());
        source.suggest(present.get(0).name().value());
        offerNetworks();
        dataCenter.name().revalidate();
        dataCenter.refresh();
        subnet.revalidate();
        source.revalidate();
    }

    /** A data center that is not there yet is a difference by itself. */
    @Override
    protected boolean differs() {
        return form.fields().stream().anyMatch(FormField::isEdited);
    }

    @Override
    protected Optional<ClusterChange> change() {
        if (!form.validProperty().get()) {
            return Optional.empty();
        }
        DataCenterSpec added = new DataCenterSpec(
                new DataCenterName(dataCenter.name().get()),
                location.get(),
                dataCenter.nodeCount().number().orElseThrow(),
                dataCenter.sku().get(),
                dataCenter.diskCapacity().number().orElseThrow(),
                dataCenter.availabilityZone().get(),
                virtualNetwork.get(),
                subnet.get(),
                Optional.empty());
        return Optional.of(new ClusterChange.AddDataCenter(added, new DataCenterName(source.get())));
    }

    @Override
    protected void reset() {
        Optional<ClusterSpec> spec = cluster().map(ClusterModel::getSpec);
        spec.ifPresent(present -> {
            location.restore(present.location());
            dataCenter.restore(freeName(present));
            virtualNetwork.restore(virtualNetwork.get());
            virtualNetwork.proposeNew(network(present.name(), freeName(present)));
            subnet.restore("default");
            source.restore(present.dataCenters().get(0).name().value());
        });
    }

    // ---- rules and advice

    private static int fewest(Optional<ClusterSpec> spec) {
        return spec.filter(present -> present.clusterType() == ClusterType.NON_PRODUCTION)
                .map(present -> 1)
                .orElse(Catalog.MINIMUM_NODE_COUNT);
    }

    /** {@code datacenter-2}, or the first number after it that is free. */
    private static String freeName(ClusterSpec spec) {
        int number = 2;
        while (has(spec, "datacenter-" + number)) {
            number++;
        }
        return "datacenter-" + number;
    }

    private static boolean has(ClusterSpec spec, String name) {
        return spec.dataCenters().stream().anyMatch(each -> each.name().value().equalsIgnoreCase(name));
    }

    private static String network(ClusterName cluster, String dataCenter) {
        return AzureNames.networkOf(cluster + "-" + dataCenter);
    }

    private Optional<Subscription> place() {
        return cluster().flatMap(present -> portal().subscriptions().stream()
                .filter(each -> each.id().equals(present.getSpec().subscription()))
                .findFirst());
    }

    private Optional<String> nameTaken(String name) {
        return cluster()
                .filter(present -> has(present.getSpec(), name))
                .map(present -> "Cluster " + present.name() + " has a data center named " + name
                        + " already. Choose another name.");
    }

    private Optional<String> networkViolation(String name) {
        return AzureNames.virtualNetwork(name).or(() -> cluster()
                .flatMap(own -> Networks.owner(portal(), own.getSpec().subscription(), name)
                        .filter(owner -> !owner.name().equals(own.name()))
                        .map(owner -> "Virtual network " + name + " belongs to cluster " + owner.name()
                                + "; here each cluster has networks of its own. Enter another name.")));
    }

    private Optional<String> subnetTaken(String name) {
        return cluster().flatMap(present -> present.getSpec().dataCenters().stream()
                .filter(each -> each.virtualNetwork().equals(virtualNetwork.get())
                        && each.subnet().equals(name))
                .findFirst()
                .map(each -> "Subnet " + name + " is that of data center " + each.name()
                        + "; each data center has one of its own. Enter another name."));
    }

    private void nameChanged(ClusterName cluster) {
        // The name of a network made of a name that is wrong would only be a second error.
        if (dataCenter.name().isValid()) {
            virtualNetwork.proposeNew(network(cluster, dataCenter.name().get()));
        }
    }

    /** The cluster's own networks; one lies in one region. */
    private void offerNetworks() {
        cluster().ifPresent(present -> {
            Map<String, DataCenterSpec> owners = new LinkedHashMap<>();
            present.getSpec().dataCenters().forEach(each -> owners.putIfAbsent(each.virtualNetwork(), each));
            virtualNetwork.offerExisting(owners.values().stream()
                    .map(each -> new Option<>(each.virtualNetwork(), each.virtualNetwork(), elsewhere(each)))
                    .toList());
        });
    }

    private Optional<String> elsewhere(DataCenterSpec owner) {
        return owner.location().equals(location.get())
                ? Optional.empty()
                : Optional.of("Virtual network " + owner.virtualNetwork() + " lies in "
                        + portal().catalog()
                                .region(owner.location())
                                .map(region -> region.displayName())
                                .orElse(owner.location())
                        + ". A data center in another region needs another network; it is peered with this one.");
    }

    private Optional<String> replicationAdvice() {
        return cluster().map(present -> switch (present.getSpec().autoReplicate()) {
            case ALL_KEYSPACES ->
                "Auto replicate is All Keyspaces: every keyspace gets three replicas in the new data center, or as many as"
                        + " it has nodes, and each of its nodes copies its data from " + source.get() + ".";
            case SYSTEM_KEYSPACES ->
                "Auto replicate is System Keyspaces: only the system keyspaces are replicated to the new data center, from "
                        + source.get()
                        + ". Alter the keyspaces of your own afterwards and rebuild them on each of its nodes.";
            case NONE ->
                "Auto replicate is None: Ringside replicates the system keyspaces once, so that people can log in there."
                        + " Alter the keyspaces of your own afterwards and rebuild them on each of its nodes.";
        });
    }

    // ---- fields, in the order of the form

    public DataCenterForm dataCenter() {
        return dataCenter;
    }

    public ChoiceField<String> location() {
        return location;
    }

    public CreatableChoiceField virtualNetwork() {
        return virtualNetwork;
    }

    public FormField<String> subnet() {
        return subnet;
    }

    /** Where its nodes copy the data from; az has no such argument. */
    public ChoiceField<String> source() {
        return source;
    }
}

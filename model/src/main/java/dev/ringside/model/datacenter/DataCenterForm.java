package dev.ringside.model.datacenter;

import dev.ringside.model.Amounts;
import dev.ringside.model.MemoryNeeds;
import dev.ringside.model.SkuText;
import dev.ringside.model.form.ChoiceField;
import dev.ringside.model.form.Form;
import dev.ringside.model.form.FormField;
import dev.ringside.model.form.NumberField;
import dev.ringside.model.form.Option;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Region;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.resource.ResourceName;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** The fields that describe a new data center, of a new cluster or of one that exists. Field ids are the names the engine uses in its problems. */
public final class DataCenterForm {
    private static final int LARGEST_SUBNET = 240;
    private static final int MOST_DISKS = 10;
    private static final int RACKS = 3;

    private final Catalog catalog;
    private final ChoiceField<String> location;
    private final Supplier<Optional<Subscription>> place;
    private final FormField<String> name;
    private final FormField<Boolean> availabilityZone;
    private final ChoiceField<String> sku;
    private final NumberField diskCapacity = new NumberField(
            "diskCapacity",
            "No. of disks",
            Catalog.DEFAULT_DISK_CAPACITY,
            1,
            MOST_DISKS,
            "The service attaches 1 to " + MOST_DISKS + " P30 disks to a node.");
    private final NumberField nodeCount;
    private final Form form;

    /**
     * @param proposedName what it is called unless the person enters something else
     * @param fewestNodes how many nodes it has at least
     * @param location its region
     * @param place where its nodes run, with its capacity as last seen
     */
    public DataCenterForm(
            Catalog catalog,
            String proposedName,
            int fewestNodes,
            ChoiceField<String> location,
            Supplier<Optional<Subscription>> place) {
        this.catalog = catalog;
        this.location = location;
        this.place = place;
        name = new FormField<>("dataCenterName", proposedName);
        nodeCount = new NumberField(
                "nodeCount",
                "No. of nodes",
                Catalog.MINIMUM_NODE_COUNT,
                fewestNodes,
                LARGEST_SUBNET,
                "A data center has at least " + fewestNodes
                        + (fewestNodes > 1 ? " nodes, one for each replica," : " node") + " and at most "
                        + LARGEST_SUBNET + ", as many as a subnet holds.");
        availabilityZone = new FormField<>("availabilityZone", regionHasZones());
        sku = new ChoiceField<>(
                "sku",
                Catalog.DEFAULT_SKU,
                catalog.skus().stream()
                        .map(size -> Option.of(size.name(), SkuText.of(size)))
                        .toList(),
                () -> "SKU size is required. Choose one of the list.");
        name.rule(text -> ResourceName.violation("Data center name", text));
        availabilityZone.dependsOn(location).rule(this::zonesMissing);
        location.valueProperty().addListener(observable -> availabilityZone.suggest(regionHasZones()));
        nodeCount.dependsOn(sku).rule(count -> shortage()).advice(count -> nodeAdvice());
        form = new Form(name, availabilityZone, sku, diskCapacity, nodeCount);
    }

    /** Takes over the place and its capacity. */
    public void refresh() {
        nodeCount.revalidate();
    }

    /** Back to what it proposes, with this name. */
    public void restore(String proposedName) {
        name.restore(proposedName);
        availabilityZone.restore(regionHasZones());
        sku.restore(Catalog.DEFAULT_SKU);
        diskCapacity.restore(Integer.toString(Catalog.DEFAULT_DISK_CAPACITY));
        nodeCount.restore(Integer.toString(Catalog.MINIMUM_NODE_COUNT));
    }

    /** What the nodes need; empty while the number, the size or the place is not known. */
    public Optional<MemoryNeeds> memoryNeeds() {
        OptionalInt nodes = nodeCount.number();
        return catalog.sku(sku.get()).flatMap(size -> place.get()
                .filter(where -> nodes.isPresent() && where.isAvailable())
                .map(where -> MemoryNeeds.of(nodes.orElseThrow(), size.memory(), where.memoryAvailable())));
    }

    private boolean regionHasZones() {
        return catalog.region(location.get()).map(Region::availabilityZones).orElse(false);
    }

    private Optional<String> zonesMissing(boolean wanted) {
        return wanted && !regionHasZones()
                ? Optional.of(location.label()
                        + " has no availability zones, so the deployment would fail. Clear this box, or choose another"
                        + " location.")
                : Optional.empty();
    }

    private Optional<String> shortage() {
        return memoryNeeds().filter(needs -> !needs.fit()).map(needs -> {
            String remedy = needs.largestFit() >= Catalog.MINIMUM_NODE_COUNT
                    ? " At most " + needs.largestFit()
                            + " nodes of this size fit: choose fewer nodes or a smaller size."
                    : " Not even " + Catalog.MINIMUM_NODE_COUNT
                            + " nodes of this size fit: choose a smaller size, or free memory.";
            return needs.nodes() + " nodes need " + Amounts.bytes(needs.needed()) + " of memory, but only "
                    + Amounts.bytes(needs.available()) + " is free." + remedy;
        });
    }

    private Optional<String> nodeAdvice() {
        Optional<String> memory = memoryNeeds()
                .map(needs -> "Needs " + Amounts.bytes(needs.needed()) + " of the " + Amounts.bytes(needs.available())
                        + " of memory that is free; up to " + needs.largestFit() + " nodes of this size fit.");
        OptionalInt nodes = nodeCount.number();
        if (nodes.isPresent() && nodes.getAsInt() % RACKS != 0) {
            String uneven = "A multiple of " + RACKS + " spreads the nodes evenly over the " + RACKS + " racks.";
            return Optional.of(memory.map(text -> text + " " + uneven).orElse(uneven));
        }
        return memory;
    }

    // ---- fields, in the order of the tab

    public FormField<String> name() {
        return name;
    }

    public FormField<Boolean> availabilityZone() {
        return availabilityZone;
    }

    public ChoiceField<String> sku() {
        return sku;
    }

    public NumberField diskCapacity() {
        return diskCapacity;
    }

    public NumberField nodeCount() {
        return nodeCount;
    }

    public Form form() {
        return form;
    }
}

package dev.ringside.model.create;

import dev.ringside.model.Amounts;
import dev.ringside.model.PortalModel;
import dev.ringside.model.form.ChoiceField;
import dev.ringside.model.form.Form;
import dev.ringside.model.form.FormField;
import dev.ringside.model.form.NumberField;
import dev.ringside.model.form.Option;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Region;
import dev.ringside.provisioning.catalog.Sku;
import dev.ringside.provisioning.resource.ResourceName;
import java.util.Optional;
import java.util.OptionalInt;

/** The Data center tab. Field ids are the names the engine uses in its problems. */
public final class DataCenterForm {
    private static final int LARGEST_SUBNET = 240;
    private static final int MOST_DISKS = 10;
    private static final int RACKS = 3;

    private final BasicsForm basics;
    private final Catalog catalog;
    private final FormField<String> name = new FormField<>("dataCenterName", "datacenter-1");
    private final FormField<Boolean> availabilityZone;
    private final ChoiceField<String> sku;
    private final NumberField diskCapacity = new NumberField(
            "diskCapacity",
            "No. of disks",
            Catalog.DEFAULT_DISK_CAPACITY,
            1,
            MOST_DISKS,
            "The service attaches 1 to " + MOST_DISKS + " P30 disks to a node.");
    private final NumberField nodeCount = new NumberField(
            "nodeCount",
            "No. of nodes",
            Catalog.MINIMUM_NODE_COUNT,
            Catalog.MINIMUM_NODE_COUNT,
            LARGEST_SUBNET,
            "A data center has at least " + Catalog.MINIMUM_NODE_COUNT + " nodes, one for each replica, and at most "
                    + LARGEST_SUBNET + ", as many as a subnet holds.");
    private final Form form;

    DataCenterForm(PortalModel portal, BasicsForm basics) {
        this.basics = basics;
        this.catalog = portal.catalog();
        availabilityZone = new FormField<>("availabilityZone", regionHasZones());
        sku = new ChoiceField<>(
                "sku",
                Catalog.DEFAULT_SKU,
                catalog.skus().stream()
                        .map(size -> Option.of(size.name(), label(size)))
                        .toList(),
                () -> "SKU size is required. Choose one of the list.");
        name.rule(text -> ResourceName.violation("Data center name", text));
        availabilityZone.dependsOn(basics.location()).rule(this::zonesMissing);
        basics.location().valueProperty().addListener(observable -> availabilityZone.suggest(regionHasZones()));
        nodeCount
                .dependsOn(sku, basics.subscription())
                .rule(count -> shortage())
                .advice(count -> nodeAdvice());
        form = new Form(name, availabilityZone, sku, diskCapacity, nodeCount);
    }

    /** Takes over the capacity of the chosen place. */
    void refresh() {
        nodeCount.revalidate();
    }

    /** What the nodes need; empty while the number, the size or the place is not known. */
    public Optional<MemoryNeeds> memoryNeeds() {
        OptionalInt nodes = nodeCount.number();
        return catalog.sku(sku.get()).flatMap(size -> basics.chosenSubscription()
                .filter(place -> nodes.isPresent() && place.isAvailable())
                .map(place -> MemoryNeeds.of(nodes.orElseThrow(), size.memory(), place.memoryAvailable())));
    }

    private boolean regionHasZones() {
        return catalog.region(basics.location().get())
                .map(Region::availabilityZones)
                .orElse(false);
    }

    private Optional<String> zonesMissing(boolean wanted) {
        return wanted && !regionHasZones()
                ? Optional.of(basics.location().label()
                        + " has no availability zones, so the deployment would fail. Clear this box, or choose another"
                        + " location on the Basics tab.")
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

    /** The size in Azure and what a node of it gets here. */
    private static String label(Sku sku) {
        return sku.name() + " · " + sku.azureVcpus() + " vCPU, " + sku.azureMemoryGib() + " GiB · here: "
                + Amounts.bytes(sku.heap()) + " heap, " + Amounts.bytes(sku.memory());
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

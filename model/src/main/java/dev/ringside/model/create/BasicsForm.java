package dev.ringside.model.create;

import dev.ringside.model.AzureNames;
import dev.ringside.model.PortalModel;
import dev.ringside.model.form.ChoiceField;
import dev.ringside.model.form.CreatableChoiceField;
import dev.ringside.model.form.Form;
import dev.ringside.model.form.FormField;
import dev.ringside.model.form.NewPassword;
import dev.ringside.model.form.Option;
import dev.ringside.model.settings.SettingChoices;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.resource.ResourceName;
import java.util.List;
import java.util.Optional;

/**
 * The Basics tab: every field of the service's own (Azure documentation, "create cluster portal"), Cluster type and Require TLS. Field
 * ids are the names the engine uses in its problems.
 */
public final class BasicsForm {
    private static final String DEFAULT_GROUP = "ringside";
    private static final String LUCENE_VERSION = "3.11";

    private final Surroundings surroundings;
    private final ChoiceField<String> subscription = new ChoiceField<>(
            "subscription",
            "",
            List.of(),
            () -> "Ringside is still looking for places where nodes can run. Wait a moment.");
    private final CreatableChoiceField resourceGroup = new CreatableChoiceField(
            "resourceGroup", DEFAULT_GROUP, AzureNames::resourceGroup, "Resource group is required.");
    private final FormField<String> clusterName = new FormField<>("clusterName", "");
    private final ChoiceField<String> location;
    private final ChoiceField<String> cassandraVersion;
    private final FormField<Boolean> luceneIndex = new FormField<>("extensions", false);
    private final NewPassword password = new NewPassword(
            "initialCassandraAdminPassword",
            "Initial Cassandra admin password",
            "confirmCassandraAdminPassword",
            "Confirm Cassandra admin password");
    private final CreatableChoiceField virtualNetwork;
    private final FormField<String> subnet = new FormField<>("subnet", "default");
    private final FormField<Boolean> assignRoles = new FormField<>("assignRoles", true);
    private final ChoiceField<AutoReplicate> autoReplicate =
            SettingChoices.autoReplicate(AutoReplicate.SYSTEM_KEYSPACES);
    private final ChoiceField<ScheduledEventStrategy> scheduledEventStrategy =
            SettingChoices.scheduledEventStrategy(ScheduledEventStrategy.STOP_ANY);
    private final ChoiceField<ClusterType> clusterType = SettingChoices.clusterType(ClusterType.PRODUCTION);
    private final FormField<Boolean> requireTls = new FormField<>("requireTls", false);
    private final Form form;

    BasicsForm(PortalModel portal) {
        surroundings = new Surroundings(portal);
        virtualNetwork = new CreatableChoiceField(
                "virtualNetwork",
                AzureNames.networkOf(""),
                name -> networkViolation(surroundings, subscription, name),
                "Virtual network is required.");
        location = new ChoiceField<>(
                "location",
                Catalog.DEFAULT_REGION,
                portal.catalog().regions().stream()
                        .map(region -> Option.of(region.name(), region.displayName()))
                        .toList(),
                () -> "Location is required. Choose a region.");
        cassandraVersion = new ChoiceField<>(
                "cassandraVersion",
                Catalog.DEFAULT_VERSION,
                surroundings.versions(Optional.empty()),
                () -> "Cassandra version is required. Choose one of the list.");
        addRules();
        advise();
        followEachOther();
        form = new Form(
                subscription,
                resourceGroup,
                clusterName,
                location,
                cassandraVersion,
                luceneIndex,
                password.password(),
                password.confirmation(),
                virtualNetwork,
                subnet,
                assignRoles,
                autoReplicate,
                scheduledEventStrategy,
                clusterType,
                requireTls);
        refresh();
    }

    private void addRules() {
        clusterName
                .rule(name -> ResourceName.violation("Cluster name", name))
                .rule(name -> surroundings.isTaken(name)
                        ? Optional.of("A cluster named " + name
                                + " exists already. Choose another name, or delete that cluster first.")
                        : Optional.empty());
        subnet.rule(AzureNames::subnet);
    }

    private static Optional<String> networkViolation(
            Surroundings surroundings, ChoiceField<String> subscription, String name) {
        return AzureNames.virtualNetwork(name).or(() -> surroundings.networkTaken(subscription.get(), name));
    }

    private void advise() {
        luceneIndex
                .dependsOn(cassandraVersion)
                .advice(chosen -> isLuceneVersion()
                        ? Optional.of("Select it to have the index classes on every node.")
                        : Optional.of("The index exists for Cassandra " + LUCENE_VERSION + " only. Cassandra 5.0 has"
                                + " storage-attached indexes (SAI) built in."));
        requireTls.advice(required -> Optional.of(
                required
                        ? "Clients must use TLS; plain connections are refused."
                        : "Nodes accept TLS and plain connections on the same port."));
    }

    private void followEachOther() {
        luceneIndex.enabled(false);
        clusterName.valueProperty().addListener(observable -> {
            // The name of a network made of a name that is wrong would only be a second error.
            if (clusterName.isValid()) {
                virtualNetwork.proposeNew(AzureNames.networkOf(clusterName.get()));
            }
        });
        subscription.valueProperty().addListener(observable -> offerWhatFits());
        cassandraVersion.valueProperty().addListener(observable -> {
            luceneIndex.enabled(isLuceneVersion());
            if (!isLuceneVersion()) {
                luceneIndex.choose(false);
            }
        });
    }

    /** Takes over what changed around the form: places, clusters, their groups and networks. */
    void refresh() {
        subscription.offer(surroundings.subscriptions());
        if (subscription.option(subscription.get()).isEmpty()) {
            surroundings.firstAvailable().ifPresent(place -> subscription.choose(place.id()));
        }
        resourceGroup.offerExisting(surroundings.resourceGroups());
        offerWhatFits();
        clusterName.revalidate();
    }

    private void offerWhatFits() {
        virtualNetwork.revalidate();
        cassandraVersion.offer(surroundings.versions(chosenSubscription()));
    }

    private boolean isLuceneVersion() {
        return cassandraVersion.get().equals(LUCENE_VERSION);
    }

    /** The place chosen, with its capacity as last seen. */
    public Optional<Subscription> chosenSubscription() {
        return surroundings.subscription(subscription.get());
    }

    /** Fills in a strong password, twice. */
    public void generatePassword() {
        password.generate();
    }

    void forgetPassword() {
        password.forget();
    }

    // ---- fields, in the order of the tab

    public ChoiceField<String> subscription() {
        return subscription;
    }

    public CreatableChoiceField resourceGroup() {
        return resourceGroup;
    }

    public FormField<String> clusterName() {
        return clusterName;
    }

    public ChoiceField<String> location() {
        return location;
    }

    public ChoiceField<String> cassandraVersion() {
        return cassandraVersion;
    }

    /** The extension Cassandra Lucene Index; enabled for 3.11 only. */
    public FormField<Boolean> luceneIndex() {
        return luceneIndex;
    }

    public FormField<String> password() {
        return password.password();
    }

    public FormField<String> confirmPassword() {
        return password.confirmation();
    }

    public CreatableChoiceField virtualNetwork() {
        return virtualNetwork;
    }

    public FormField<String> subnet() {
        return subnet;
    }

    /** As the service has it; there is nothing to assign here. */
    public FormField<Boolean> assignRoles() {
        return assignRoles;
    }

    public ChoiceField<AutoReplicate> autoReplicate() {
        return autoReplicate;
    }

    public ChoiceField<ScheduledEventStrategy> scheduledEventStrategy() {
        return scheduledEventStrategy;
    }

    public ChoiceField<ClusterType> clusterType() {
        return clusterType;
    }

    public FormField<Boolean> requireTls() {
        return requireTls;
    }

    public Form form() {
        return form;
    }
}

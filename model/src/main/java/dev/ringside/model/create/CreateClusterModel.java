package dev.ringside.model.create;

import dev.ringside.model.PortalModel;
import dev.ringside.model.bridge.Observed;
import dev.ringside.model.datacenter.DataCenterForm;
import dev.ringside.model.form.FormField;
import dev.ringside.model.form.ReviewState;
import dev.ringside.model.form.TagsForm;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.cluster.AuthenticationMethod;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.security.Secret;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;

/**
 * The Create wizard: what was entered, whether it is right, the review by the engine and the submission. It keeps everything while the
 * person is elsewhere; the password leaves it only inside the request and is forgotten once the creation has started. FX thread only.
 */
public final class CreateClusterModel implements AutoCloseable {
    private final PortalModel portal;
    private final BasicsForm basics;
    private final DataCenterForm dataCenter;
    private final TagsForm tags = new TagsForm();
    private final Review review;
    private final Observed<CreateTab> tab = new Observed<>(CreateTab.BASICS);
    private final Map<CreateTab, Observed<Boolean>> marked = new EnumMap<>(CreateTab.class);
    private final Set<CreateTab> visited = EnumSet.noneOf(CreateTab.class);
    private final InvalidationListener aroundChanged = observable -> refresh();

    /** Asks the engine at once for the places nodes can run. */
    public CreateClusterModel(PortalModel portal) {
        this.portal = portal;
        basics = new BasicsForm(portal);
        dataCenter = new DataCenterForm(
                portal.catalog(),
                "datacenter-1",
                Catalog.MINIMUM_NODE_COUNT,
                basics.location(),
                basics::chosenSubscription);
        basics.subscription().valueProperty().addListener(observable -> dataCenter.refresh());
        review = new Review(portal, this::tabOf);
        for (CreateTab each : CreateTab.values()) {
            marked.put(each, new Observed<>(false));
        }
        basics.form().onChange(this::changed);
        dataCenter.form().onChange(this::changed);
        tags.onChange(this::changed);
        List.of(basics.form().validProperty(), dataCenter.form().validProperty(), tags.validProperty())
                .forEach(valid -> valid.addListener(observable -> mark()));
        review.stateProperty().addListener(observable -> mark());
        portal.subscriptions().addListener(aroundChanged);
        portal.clusters().addListener(aroundChanged);
        portal.damaged().addListener(aroundChanged);
        portal.resourceGroups().addListener(aroundChanged);
        portal.refreshSubscriptions();
    }

    /** Lets go of the portal's model and forgets the password. */
    @Override
    public void close() {
        portal.subscriptions().removeListener(aroundChanged);
        portal.clusters().removeListener(aroundChanged);
        portal.damaged().removeListener(aroundChanged);
        portal.resourceGroups().removeListener(aroundChanged);
        basics.forgetPassword();
    }

    // ---- properties

    public BasicsForm basics() {
        return basics;
    }

    public DataCenterForm dataCenter() {
        return dataCenter;
    }

    public TagsForm tags() {
        return tags;
    }

    public ReadOnlyObjectProperty<CreateTab> tabProperty() {
        return tab.getReadOnlyProperty();
    }

    /** Whether the tab was visited and something on it is wrong: what the dot in its header says. */
    public ReadOnlyObjectProperty<Boolean> markedProperty(CreateTab which) {
        return Objects.requireNonNull(marked.get(which)).getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ReviewState> reviewProperty() {
        return review.stateProperty();
    }

    /** What keeps the cluster from being created, as the last review found. */
    public ObservableList<ReviewError> errors() {
        return review.errors();
    }

    /** The cluster as entered; empty while something is wrong. */
    public Optional<ClusterSpec> spec() {
        boolean valid = basics.form().validProperty().get()
                && dataCenter.form().validProperty().get()
                && tags.validProperty().get();
        return valid ? basics.chosenSubscription().map(this::spec) : Optional.empty();
    }

    /** The command line that creates the same cluster, without the password; empty while something is wrong. */
    public Optional<String> command() {
        return spec().map(CreateCommandLine::of);
    }

    // ---- commands

    /** Goes to a tab. The one left shows its errors from now on; going to the review starts it. */
    public void open(CreateTab next) {
        visit(tab.get());
        tab.set(next);
        if (next == CreateTab.REVIEW) {
            review();
        }
    }

    /** Checks everything, first here, then in the background with the engine. */
    public void review() {
        if (review.isSubmitted() || review.stateProperty().get() == ReviewState.CHECKING) {
            return;
        }
        for (CreateTab each : CreateTab.values()) {
            visit(each);
        }
        request().ifPresentOrElse(review::check, () -> review.fail(ownErrors()));
    }

    /** Starts the creation; {@code onStarted} gets the operation. Does nothing unless the review has passed. */
    public void submit(Consumer<OperationId> onStarted) {
        if (review.stateProperty().get() == ReviewState.PASSED) {
            request()
                    .ifPresent(request -> review.submit(request, id -> {
                        basics.forgetPassword();
                        onStarted.accept(id);
                    }));
        }
    }

    private Optional<CreateClusterRequest> request() {
        return spec().map(spec ->
                new CreateClusterRequest(spec, new Secret(basics.password().get())));
    }

    private ClusterSpec spec(Subscription place) {
        DataCenterSpec first = new DataCenterSpec(
                new DataCenterName(dataCenter.name().get()),
                basics.location().get(),
                dataCenter.nodeCount().number().orElseThrow(),
                dataCenter.sku().get(),
                dataCenter.diskCapacity().number().orElseThrow(),
                dataCenter.availabilityZone().get(),
                basics.virtualNetwork().get(),
                basics.subnet().get(),
                Optional.empty());
        return new ClusterSpec(
                new ClusterName(basics.clusterName().get()),
                place.id(),
                place.runtime(),
                basics.resourceGroup().get(),
                basics.location().get(),
                basics.cassandraVersion().get(),
                Optional.empty(),
                AuthenticationMethod.CASSANDRA,
                basics.autoReplicate().get(),
                basics.clusterType().get(),
                basics.scheduledEventStrategy().get(),
                true,
                basics.requireTls().get(),
                basics.luceneIndex().get() ? List.of("cassandra-lucene-index") : List.of(),
                tags.tags(),
                List.of(first));
    }

    private List<ReviewError> ownErrors() {
        List<ReviewError> found = new ArrayList<>();
        basics.form().invalid().forEach(field -> found.add(error(CreateTab.BASICS, field)));
        dataCenter.form().invalid().forEach(field -> found.add(error(CreateTab.DATA_CENTER, field)));
        tags.errors().forEach(text -> found.add(new ReviewError(Optional.of(CreateTab.TAGS), text)));
        return found;
    }

    private static ReviewError error(CreateTab where, FormField<?> field) {
        return new ReviewError(Optional.of(where), field.errorProperty().get().orElse(""));
    }

    private Optional<CreateTab> tabOf(Problem problem) {
        if (problem instanceof Problem.InvalidSpec invalid) {
            return tabOf(invalid.field());
        }
        if (problem instanceof Problem.NotEnoughMemory) {
            return Optional.of(CreateTab.DATA_CENTER);
        }
        boolean aboutBasics = problem instanceof Problem.AlreadyExists
                || problem instanceof Problem.RuntimeUnavailable
                || problem instanceof Problem.ImageUnavailable
                || problem instanceof Problem.ArtifactUnavailable;
        return aboutBasics ? Optional.of(CreateTab.BASICS) : Optional.empty();
    }

    private Optional<CreateTab> tabOf(String field) {
        if (field.equals("tags")) {
            return Optional.of(CreateTab.TAGS);
        }
        return dataCenter.form().field(field).isPresent()
                ? Optional.of(CreateTab.DATA_CENTER)
                : basics.form().field(field).map(found -> CreateTab.BASICS);
    }

    private void changed() {
        if (!review.isSubmitted()) {
            review.reset();
        }
    }

    private void refresh() {
        if (!review.isSubmitted()) {
            basics.refresh();
            dataCenter.refresh();
        }
    }

    private void visit(CreateTab which) {
        visited.add(which);
        switch (which) {
            case BASICS -> basics.form().visit();
            case DATA_CENTER -> dataCenter.form().visit();
            case TAGS -> tags.visit();
            case REVIEW -> {}
        }
        mark();
    }

    private void mark() {
        mark(CreateTab.BASICS, basics.form().validProperty().get());
        mark(CreateTab.DATA_CENTER, dataCenter.form().validProperty().get());
        mark(CreateTab.TAGS, tags.validProperty().get());
        mark(CreateTab.REVIEW, review.stateProperty().get() != ReviewState.FAILED);
    }

    private void mark(CreateTab which, boolean valid) {
        Objects.requireNonNull(marked.get(which)).set(!valid && visited.contains(which));
    }
}

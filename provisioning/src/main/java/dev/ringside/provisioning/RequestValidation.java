package dev.ringside.provisioning;

import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.cluster.AuthenticationMethod;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.cluster.ExtensionRules;
import dev.ringside.provisioning.cluster.TagRules;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.plan.DataCenterRules;
import dev.ringside.provisioning.plan.MemoryBudget;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.resource.ResourceGroup;
import dev.ringside.provisioning.security.ClientCertificates;
import dev.ringside.provisioning.security.Passwords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks a request to create a cluster against the service's rules and this computer's capacity. Pure. */
final class RequestValidation {
    private static final long DISK_PER_NODE = 256L * 1024 * 1024;

    private final Catalog catalog;
    private final List<Problem> problems = new ArrayList<>();

    private RequestValidation(Catalog catalog) {
        this.catalog = catalog;
    }

    /** All problems, in the order of the wizard's fields; {@code subscription} is empty when the request names none that exists. */
    static List<Problem> problems(CreateClusterRequest request, Catalog catalog, Optional<Subscription> subscription) {
        RequestValidation validation = new RequestValidation(catalog);
        ClusterSpec spec = request.spec();
        validation.basics(spec);
        validation.password(request);
        validation.version(spec);
        validation.problems.addAll(ExtensionRules.problems(spec.extensions(), spec.cassandraVersion(), catalog));
        validation.dataCenters(spec);
        validation.problems.addAll(TagRules.problems(spec.tags()));
        validation.problems.addAll(ClientCertificates.problems(spec.clientCertificates(), Instant.now()));
        validation.capacity(spec, subscription);
        return List.copyOf(validation.problems);
    }

    private void invalid(String field, String message, String remedy) {
        problems.add(new Problem.InvalidSpec(field, message, remedy));
    }

    private void basics(ClusterSpec spec) {
        ResourceGroup.violation(spec.resourceGroup())
                .ifPresent(rule -> invalid(
                        "resourceGroup",
                        "Resource group '" + spec.resourceGroup() + "' is not a valid name.",
                        "It " + rule + "."));
        DataCenterRules.region("location", spec.location(), catalog).ifPresent(problems::add);
    }

    private void password(CreateClusterRequest request) {
        if (request.spec().authenticationMethod() != AuthenticationMethod.CASSANDRA) {
            return;
        }
        Passwords.problem("initialCassandraAdminPassword", request.adminPassword())
                .ifPresent(problems::add);
    }

    private void version(ClusterSpec spec) {
        Optional<CassandraVersion> version = catalog.version(spec.cassandraVersion());
        List<String> creatable = catalog.versions().stream()
                .filter(candidate -> candidate.runtimes().contains(spec.runtime()))
                .map(CassandraVersion::line)
                .toList();
        if (version.isEmpty()) {
            invalid(
                    "cassandraVersion",
                    "Cassandra version '" + spec.cassandraVersion() + "' is not known.",
                    "Choose one of: " + String.join(", ", creatable) + ".");
        } else if (!version.get().runtimes().contains(spec.runtime())) {
            invalid(
                    "cassandraVersion",
                    "Cassandra " + spec.cassandraVersion() + " cannot be created on the "
                            + spec.runtime().wireName() + " runtime by this version of Ringside.",
                    "Choose one of: " + String.join(", ", creatable) + ".");
        }
    }

    private void dataCenters(ClusterSpec spec) {
        if (spec.dataCenters().isEmpty()) {
            invalid("dataCenterName", "A cluster needs at least one data center.", "Add a data center.");
        }
        Set<DataCenterName> names = new HashSet<>();
        for (DataCenterSpec dataCenter : spec.dataCenters()) {
            if (!names.add(dataCenter.name())) {
                invalid(
                        "dataCenterName",
                        "Two data centers are named " + dataCenter.name() + ".",
                        "Give each data center a name of its own.");
            }
            problems.addAll(DataCenterRules.problems(dataCenter, Catalog.MINIMUM_NODE_COUNT, catalog));
        }
    }

    private void capacity(ClusterSpec spec, Optional<Subscription> found) {
        if (found.isEmpty()) {
            invalid(
                    "subscription",
                    "Subscription '" + spec.subscription() + "' does not exist.",
                    "Use one of those `ringside` offers: embedded or docker.");
            return;
        }
        Subscription subscription = found.get();
        if (subscription.unavailable().isPresent()) {
            problems.add(subscription.unavailable().get());
            return;
        }
        MemoryBudget.of(spec, catalog, subscription)
                .shortage(spec, catalog, subscription)
                .ifPresent(problems::add);
        long needed = DISK_PER_NODE * spec.nodeCount();
        if (subscription.diskFree() < needed) {
            problems.add(new Problem.DiskFull(
                    subscription.name() + " has " + subscription.diskFree() / (1024 * 1024)
                            + " MiB of disk free; these nodes need at least " + needed / (1024 * 1024) + " MiB.",
                    "Free some space, or set RINGSIDE_HOME to a folder on another disk."));
        }
    }
}

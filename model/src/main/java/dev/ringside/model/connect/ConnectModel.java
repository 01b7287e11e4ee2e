package dev.ringside.model.connect;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.model.PortalModel;
import dev.ringside.model.form.ChoiceField;
import dev.ringside.model.form.FormField;
import dev.ringside.model.form.Option;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How to connect to one cluster: its live addresses, and ready code for the data center and the way chosen. The password is fetched when
 * it is asked for and never kept. FX thread only.
 */
public final class ConnectModel {
    private final PortalModel portal;
    private final ClusterName name;
    private final ChoiceField<String> dataCenter;
    private final FormField<Boolean> tls = new FormField<>("connect-tls", false);
    private final ReadOnlyObjectWrapper<Optional<ConnectFacts>> facts = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ClusterModel> cluster = Optional.empty();
    private Optional<ConnectionDetails> details = Optional.empty();

    public ConnectModel(PortalModel portal, ClusterName name) {
        this.portal = portal;
        this.name = name;
        dataCenter = new ChoiceField<>("connect-local-data-center", "", List.of(), () -> "");
        dataCenter.valueProperty().subscribe(chosen -> refresh());
        tls.valueProperty().subscribe(chosen -> refresh());
    }

    /** Shows this state of the cluster; call again whenever its nodes or its specification have changed. */
    public void show(ClusterModel present) {
        cluster = Optional.of(present);
        List<String> names =
                present.dataCenters().stream().map(each -> each.name().value()).toList();
        dataCenter.offer(names.stream().map(each -> Option.of(each, each)).toList());
        if (!names.contains(dataCenter.get()) && !names.isEmpty()) {
            dataCenter.choose(names.get(0));
        }
        boolean tlsNeeded = present.getSpec().needsTls();
        tls.enabled(!tlsNeeded);
        if (tlsNeeded) {
            tls.choose(true);
        }
        refresh();
        portal.ask(engine -> engine.connection(name), this::found, this::failed);
    }

    /** The data center beside which the application runs. */
    public ChoiceField<String> dataCenter() {
        return dataCenter;
    }

    /** Whether the code uses TLS; cannot be switched off where the cluster requires it. */
    public FormField<Boolean> tls() {
        return tls;
    }

    /** Empty until the cluster has nodes and a certificate authority. */
    public ReadOnlyObjectProperty<Optional<ConnectFacts>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** Why the facts cannot be had. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Fetches the password for {@code use} because a person wants to see or copy it; a failure becomes the {@link #problemProperty()}. */
    public void password(Consumer<String> use) {
        portal.ask(
                engine -> engine.connection(name).password(),
                password -> use.accept(password.reveal()),
                why -> problem.set(Optional.of(why)));
    }

    private void found(ConnectionDetails now) {
        details = Optional.of(now);
        problem.set(Optional.empty());
        refresh();
    }

    private void failed(Problem why) {
        details = Optional.empty();
        problem.set(Optional.of(why));
        refresh();
    }

    private void refresh() {
        facts.set(details.flatMap(known -> cluster.flatMap(present -> facts(known, present))));
    }

    private Optional<ConnectFacts> facts(ConnectionDetails known, ClusterModel present) {
        String local = dataCenter.get();
        List<InetSocketAddress> points = present.nodes().stream()
                .map(NodeModel::getSpec)
                .filter(node -> node.dataCenter().value().equals(local))
                .map(node -> InetSocketAddress.createUnresolved(node.cqlAddress(), node.cqlPort()))
                .toList();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ConnectFacts(
                name,
                points,
                local,
                dataCenter.options().stream()
                        .map(Option::value)
                        .filter(other -> !other.equals(local))
                        .toList(),
                known.userName(),
                tls.get(),
                tls.get() && known.clientKey().isPresent(),
                known.caCertificate()));
    }
}

package dev.ringside.model.command;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.model.PortalModel;
import dev.ringside.model.bridge.Lists;
import dev.ringside.model.bridge.Observed;
import dev.ringside.provisioning.command.CommandDescription;
import dev.ringside.provisioning.command.CommandDescription.Effect;
import dev.ringside.provisioning.command.CommandRequest;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/**
 * Runs commands on nodes of a cluster: one command, on one node after another in their order, as each takes a process of its own and what
 * changes something must have the cluster for itself.
 */
public final class NodetoolModel {
    private final PortalModel portal;
    private final ClusterName cluster;
    private final List<CommandDescription> all;
    private final ObservableList<CommandDescription> commands = FXCollections.observableArrayList();
    private final ObservableList<CommandDescription> readOnlyCommands =
            FXCollections.unmodifiableObservableList(commands);
    private final StringProperty filter = new SimpleStringProperty("");
    private final Observed<Optional<CommandDescription>> command = new Observed<>(Optional.empty());
    private final StringProperty arguments = new SimpleStringProperty("");
    private final ObservableSet<NodeName> targets = FXCollections.observableSet();
    private final BooleanProperty stopAccepted = new SimpleBooleanProperty();
    private final Observed<Boolean> running = new Observed<>(false);
    private final Observed<Optional<Obstacle>> obstacle = new Observed<>(Optional.of(Obstacle.NO_COMMAND));
    private final ObservableList<CommandRun> runs = FXCollections.observableArrayList();
    private final ObservableList<CommandRun> readOnlyRuns = FXCollections.unmodifiableObservableList(runs);
    private Optional<CancelableInvocation> underWay = Optional.empty();

    /** Why the command cannot be run as things are. */
    public enum Obstacle {
        NO_COMMAND,
        REFUSED,
        NO_NODE,
        MISSING_ARGUMENT,
        STOP_NOT_ACCEPTED
    }

    public NodetoolModel(PortalModel portal, ClusterName cluster, List<CommandDescription> commands) {
        this.portal = portal;
        this.cluster = cluster;
        this.all = List.copyOf(commands);
        filter.subscribe(this::narrow);
        arguments.subscribe(text -> look());
        targets.subscribe(this::look);
        stopAccepted.subscribe(accepted -> look());
    }

    /** Those that match the filter, refused ones last. */
    public ObservableList<CommandDescription> commands() {
        return readOnlyCommands;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    /** The command that is chosen. */
    public ReadOnlyObjectProperty<Optional<CommandDescription>> commandProperty() {
        return command.getReadOnlyProperty();
    }

    /** Chooses a command; what was typed behind another is forgotten. */
    public void choose(CommandDescription chosen) {
        if (!command.get().equals(Optional.of(chosen))) {
            arguments.set("");
            stopAccepted.set(false);
            command.set(Optional.of(chosen));
            look();
        }
    }

    /** What follows the command, as a person types it. */
    public StringProperty argumentsProperty() {
        return arguments;
    }

    /** The nodes it is to run on. */
    public ObservableSet<NodeName> targets() {
        return targets;
    }

    /** Whether the person has agreed that nodes are stopped for it. */
    public BooleanProperty stopAcceptedProperty() {
        return stopAccepted;
    }

    public ReadOnlyObjectProperty<Boolean> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Why it cannot be run now; empty when it can, unless something runs already. */
    public ReadOnlyObjectProperty<Optional<Obstacle>> obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** What the last command did on each node, in the nodes' order. */
    public ObservableList<CommandRun> runs() {
        return readOnlyRuns;
    }

    /** The command as it would be typed on a node. */
    public String text() {
        return command.get()
                .map(chosen -> chosen.request("", arguments.get()).text())
                .orElse("");
    }

    /** Runs the command on every target. */
    public void run() {
        if (running.get() || obstacle.get().isPresent()) {
            return;
        }
        CommandDescription chosen = command.get().orElseThrow();
        List<NodeName> nodes = portal.cluster(cluster)
                .map(ClusterModel::nodes)
                .map(known -> known.stream()
                        .map(NodeModel::name)
                        .filter(targets::contains)
                        .toList())
                .orElse(List.of());
        runs.setAll(nodes.stream().map(CommandRun::new).toList());
        running.set(true);
        next(chosen, arguments.get(), new ArrayDeque<>(runs));
    }

    private void next(CommandDescription chosen, String typed, Queue<CommandRun> left) {
        CommandRun run = left.poll();
        if (run == null) {
            underWay = Optional.empty();
            running.set(false);
            return;
        }
        CommandRequest request = chosen.request(run.node().value(), typed);
        CancelableInvocation invocation = new CancelableInvocation();
        underWay = Optional.of(invocation);
        run.begin();
        portal.ask(
                engine -> invocation.run(engine, cluster, request, run.output()),
                code -> {
                    if (code.isPresent()) {
                        run.ended(code.getAsInt());
                        next(chosen, typed, left);
                    } else {
                        run.canceled();
                        left.forEach(CommandRun::canceled);
                        next(chosen, typed, new ArrayDeque<>());
                    }
                },
                why -> {
                    run.failed(why);
                    next(chosen, typed, left);
                });
    }

    /** Breaks off what runs and does not begin on the other nodes. A node that was stopped for it is started again. */
    public void cancel() {
        underWay.ifPresent(CancelableInvocation::cancel);
    }

    /** Shows what was printed since the last call; to be called some times a second while something runs. */
    public void refresh() {
        runs.forEach(CommandRun::drain);
    }

    /** Forgets nodes the cluster has no more. */
    public void retain(List<NodeName> nodes) {
        targets.retainAll(nodes);
    }

    private void narrow(String text) {
        String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        Lists.replace(commands, all.stream().filter(each -> holds(each, words)).toList());
    }

    private static boolean holds(CommandDescription each, String[] words) {
        String text = (each.words() + " " + each.text()).toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private void look() {
        obstacle.set(command.get().map(this::obstacle).orElse(Optional.of(Obstacle.NO_COMMAND)));
    }

    private Optional<Obstacle> obstacle(CommandDescription chosen) {
        if (chosen.effect() == Effect.REFUSED) {
            return Optional.of(Obstacle.REFUSED);
        }
        boolean needsWords = chosen.arguments().stream()
                .anyMatch(argument -> argument.required() && !argument.form().startsWith("["));
        if (needsWords && arguments.get().isBlank()) {
            return Optional.of(Obstacle.MISSING_ARGUMENT);
        }
        if (targets.isEmpty()) {
            return Optional.of(Obstacle.NO_NODE);
        }
        return chosen.effect() == Effect.STOPS_NODE && !stopAccepted.get()
                ? Optional.of(Obstacle.STOP_NOT_ACCEPTED)
                : Optional.empty();
    }
}

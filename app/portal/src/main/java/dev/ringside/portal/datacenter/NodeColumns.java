package dev.ringside.portal.datacenter;

import dev.ringside.model.Amounts;
import dev.ringside.model.NodeModel;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.clusters.Words;
import dev.ringside.portal.table.Columns;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.node.NodeStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;

/** The columns of the node table: the service's status API first, then what this portal adds. */
final class NodeColumns {
    private static final Comparator<OptionalLong> LONGS = Comparator.comparingLong(value -> value.orElse(-1));
    private static final Comparator<OptionalInt> INTS = Comparator.comparingInt(value -> value.orElse(-1));
    private static final Comparator<OptionalDouble> DOUBLES = Comparator.comparingDouble(value -> value.orElse(-1));

    private NodeColumns() {}

    static List<TableColumn<NodeModel, ?>> all() {
        List<TableColumn<NodeModel, ?>> columns = new ArrayList<>(place());
        columns.addAll(figures());
        return columns;
    }

    private static List<TableColumn<NodeModel, ?>> place() {
        return List.of(
                Columns.fixedText("name", Texts.get("datacenter.node.name"), 224, node -> node.name()
                        .value()),
                Columns.status(
                        "health",
                        Texts.get("datacenter.node.health"),
                        104,
                        NodeModel::healthProperty,
                        Tone::of,
                        Words::health),
                spec("address", "datacenter.node.address", 104, NodeSpec::cqlAddress),
                spec("rack", "datacenter.node.rack", 64, NodeSpec::rack),
                Columns.column(
                        "state",
                        Texts.get("datacenter.node.state"),
                        78,
                        NodeModel::stateProperty,
                        state -> state.wireName(),
                        Comparator.naturalOrder()),
                Columns.column(
                        "status",
                        Texts.get("datacenter.node.status"),
                        70,
                        NodeModel::upProperty,
                        up -> Texts.get(up ? "datacenter.node.up" : "datacenter.node.down"),
                        Comparator.naturalOrder()));
    }

    private static List<TableColumn<NodeModel, ?>> figures() {
        return List.of(
                bytes("load", "datacenter.node.load", 84, NodeModel::loadProperty),
                Columns.figure(
                        "tokens",
                        Texts.get("datacenter.node.tokens"),
                        72,
                        NodeModel::tokensProperty,
                        tokens -> tokens.isPresent() ? Integer.toString(tokens.getAsInt()) : Figures.UNKNOWN,
                        INTS),
                Columns.figure(
                        "owns",
                        Texts.get("datacenter.node.owns"),
                        72,
                        NodeModel::ownsProperty,
                        owns -> owns.isPresent() ? Figures.share(owns.getAsDouble()) : Figures.UNKNOWN,
                        DOUBLES),
                Columns.figure(
                        "cpu",
                        Texts.get("datacenter.node.cpu"),
                        72,
                        NodeModel::cpuUsageProperty,
                        cpu -> cpu.isPresent() ? Figures.percent(cpu.getAsDouble()) : Figures.UNKNOWN,
                        DOUBLES),
                spec("data-center", "datacenter.node.data-center", 134, node -> node.dataCenter()
                        .value()),
                Columns.column(
                        "activity",
                        Texts.get("datacenter.node.activity"),
                        200,
                        NodeModel::activityProperty,
                        ActivityWords::brief,
                        Comparator.comparing(ActivityWords::brief)),
                bytes("memory", "datacenter.node.memory", 90, NodeModel::memoryUsedProperty),
                bytes("disk", "datacenter.node.disk", 90, NodeModel::diskUsedProperty),
                optional("host-id", "datacenter.node.host-id", 330, NodeModel::hostIdProperty),
                Columns.figure(
                        "uptime",
                        Texts.get("datacenter.node.uptime"),
                        104,
                        node -> node.statusProperty().map(NodeColumns::uptime),
                        up -> up < 0 ? Figures.UNKNOWN : Figures.duration(Duration.ofSeconds(up)),
                        Comparator.naturalOrder()),
                optional("version", "datacenter.node.version", 92, NodeModel::releaseVersionProperty));
    }

    /** Seconds since the start, no finer than they are shown, so that the cell changes no oftener than its text; -1 when not running. */
    static Long uptime(NodeStatus status) {
        if (status.startedAt().isEmpty() || !status.processRunning()) {
            return -1L;
        }
        long seconds = Math.max(
                0,
                Duration.between(status.startedAt().get(), status.observedAt()).getSeconds());
        long grain = seconds < 3600 ? 1 : 60;
        return seconds / grain * grain;
    }

    private static TableColumn<NodeModel, String> spec(
            String id, String key, double width, Function<NodeSpec, String> value) {
        return Columns.text(
                id, Texts.get(key), width, node -> node.specProperty().map(value));
    }

    private static TableColumn<NodeModel, OptionalLong> bytes(
            String id, String key, double width, Function<NodeModel, ObservableValue<OptionalLong>> value) {
        return Columns.figure(
                id,
                Texts.get(key),
                width,
                value,
                amount -> amount.isPresent() ? Amounts.bytes(amount.getAsLong()) : Figures.UNKNOWN,
                LONGS);
    }

    private static TableColumn<NodeModel, Optional<String>> optional(
            String id, String key, double width, Function<NodeModel, ObservableValue<Optional<String>>> value) {
        return Columns.column(
                id,
                Texts.get(key),
                width,
                value,
                text -> text.orElse(Figures.UNKNOWN),
                Comparator.comparing(text -> text.orElse("")));
    }
}

package dev.ringside.portal.console.schema;

import dev.ringside.cqlsh.schema.SchemaSnapshot;
import dev.ringside.model.bridge.Background;
import dev.ringside.model.console.ConsoleModel.Connections;
import dev.ringside.provisioning.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the console knows of its cluster's schema: read when it is first wanted, and again after each change. FX thread only. */
public final class ConsoleSchema implements AutoCloseable {
    private static final SchemaSnapshot NOTHING = new SchemaSnapshot(Optional.empty(), Map.of(), List.of(), List.of());

    private final Connections connections;
    private final SchemaSource source;
    private final Background background;
    private final ReadOnlyObjectWrapper<SchemaSnapshot> schema = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private boolean wanted;
    private boolean again;

    /** {@code background} is closed with this. */
    public ConsoleSchema(Connections connections, SchemaSource source, Background background) {
        this.connections = connections;
        this.source = source;
        this.background = background;
    }

    /** The schema read last; empty before. */
    public ReadOnlyObjectProperty<SchemaSnapshot> schemaProperty() {
        return schema.getReadOnlyProperty();
    }

    public SchemaSnapshot schema() {
        return schema.get();
    }

    /** The schema read last, with another keyspace in use. */
    public SchemaSnapshot in(Optional<String> keyspace) {
        return schema.get().in(keyspace);
    }

    /** Why the schema could not be read; what was read before stays. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Somebody looks: reads the schema unless that was done. */
    public void want() {
        if (!wanted) {
            wanted = true;
            refresh();
        }
    }

    /** The schema may be another one now: reads it again where somebody looks. */
    public void changed() {
        if (wanted) {
            refresh();
        }
    }

    /** Reads the schema; once more, if that is asked while it is read. */
    public void refresh() {
        if (loading.get()) {
            again = true;
            return;
        }
        wanted = true;
        again = false;
        loading.set(true);
        connections.find(
                details -> background.run(() -> source.read(details), this::loaded, this::failed), this::failed);
    }

    private void loaded(SchemaSnapshot read) {
        loading.set(false);
        problem.set(Optional.empty());
        schema.set(read);
        if (again) {
            refresh();
        }
    }

    private void failed(Problem why) {
        loading.set(false);
        again = false;
        problem.set(Optional.of(why));
    }

    @Override
    public void close() {
        background.close();
        source.close();
    }
}

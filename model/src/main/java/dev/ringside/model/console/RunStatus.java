package dev.ringside.model.console;

import dev.ringside.provisioning.problem.Problem;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** How a tab's present run does, or how its last one did. FX thread only. */
public final class RunStatus {
    private static final int KEPT_TRACES = 20;

    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ConsoleAnswer.Failure>> failure =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Danger>> danger = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<FileReport>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper millis = new ReadOnlyLongWrapper();
    private final ReadOnlyIntegerWrapper warnings = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper coordinator = new ReadOnlyStringWrapper("");
    private final ObservableList<ConsoleTrace> traces = FXCollections.observableArrayList();
    private final ObservableList<ConsoleTrace> readOnlyTraces = FXCollections.unmodifiableObservableList(traces);

    RunStatus() {}

    /** Whether a statement runs, a page is fetched or rows are exported. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Why there is no connection, until the next statement is run. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Why the last run failed, until the next statement is run. */
    public ReadOnlyObjectProperty<Optional<ConsoleAnswer.Failure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Statements that wait for {@link ConsoleModel#confirm} or {@link ConsoleModel#decline}. */
    public ReadOnlyObjectProperty<Optional<Danger>> dangerProperty() {
        return danger.getReadOnlyProperty();
    }

    /** How far a file's run or an export is, while there is one. */
    public ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The file that is run or was run last, until something else is run. */
    public ReadOnlyObjectProperty<Optional<FileReport>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** How many milliseconds the servers took for the run so far, all its statements and pages together. */
    public ReadOnlyLongProperty millisProperty() {
        return millis.getReadOnlyProperty();
    }

    /** How many warnings the servers gave in this run. */
    public ReadOnlyIntegerProperty warningsProperty() {
        return warnings.getReadOnlyProperty();
    }

    /** The address of the node that answered last; empty where none has. */
    public ReadOnlyStringProperty coordinatorProperty() {
        return coordinator.getReadOnlyProperty();
    }

    /** The last 20 traces of the tab, newest first. */
    public ObservableList<ConsoleTrace> traces() {
        return readOnlyTraces;
    }

    void begin() {
        running.set(true);
        problem.set(Optional.empty());
        failure.set(Optional.empty());
        progress.set(Optional.empty());
        file.set(Optional.empty());
        millis.set(0);
        warnings.set(0);
        coordinator.set("");
    }

    void goOn() {
        running.set(true);
        failure.set(Optional.empty());
    }

    void end() {
        progress.set(Optional.empty());
        running.set(false);
    }

    void answered(long took, int warned, String node, Optional<ConsoleTrace> trace) {
        millis.set(millis.get() + took);
        warnings.set(warnings.get() + warned);
        coordinator.set(node);
        trace.ifPresent(noted -> {
            traces.add(0, noted);
            if (traces.size() > KEPT_TRACES) {
                traces.remove(KEPT_TRACES, traces.size());
            }
        });
    }

    void progress(Progress.Kind kind, String of, long done) {
        if (running.get()) {
            progress.set(Optional.of(new Progress(kind, of, done, OptionalLong.empty())));
        }
    }

    void file(FileReport report) {
        file.set(Optional.of(report));
        if (running.get()) {
            progress.set(Optional.of(
                    new Progress(Progress.Kind.FILE, report.name(), report.done(), OptionalLong.of(report.total()))));
        }
    }

    void failed(ConsoleAnswer.Failure failed) {
        failure.set(Optional.of(failed));
    }

    void broken(Problem reason) {
        problem.set(Optional.of(reason));
    }

    void danger(Optional<Danger> waiting) {
        danger.set(waiting);
    }
}

package dev.ringside.model.console;

import dev.ringside.model.bridge.Background;
import dev.ringside.provisioning.problem.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps statements that destroy data waiting for a yes, as long as the safe mode is on; also those of files. FX thread only. */
final class Precaution {
    private final ConsoleShells shells;
    private final Background background;
    private final SessionSettings settings;
    private final RunStatus status;
    private List<String> waiting = List.of();

    Precaution(ConsoleShells shells, Background background, SessionSettings settings, RunStatus status) {
        this.shells = shells;
        this.background = background;
        this.settings = settings;
        this.status = status;
    }

    /** Hands the statements to {@code run}, or has them wait; files they name are read first, on a worker. */
    void before(List<String> statements, Consumer<List<String>> run, Consumer<Problem> broken) {
        if (!settings.safeModeProperty().get()) {
            run.accept(statements);
            return;
        }
        List<Path> files = sourced(statements);
        if (files.isEmpty()) {
            decide(statements, Statements.destroying(statements), run);
        } else {
            background.run(() -> destroying(statements, files), found -> decide(statements, found, run), broken);
        }
    }

    private void decide(List<String> statements, List<String> destroying, Consumer<List<String>> run) {
        if (destroying.isEmpty()) {
            run.accept(statements);
        } else {
            waiting = statements;
            status.danger(Optional.of(new Danger(destroying)));
        }
    }

    /** What waited; it waits no longer. */
    List<String> take() {
        List<String> statements = waiting;
        waiting = List.of();
        status.danger(Optional.empty());
        return statements;
    }

    private List<String> destroying(List<String> statements, List<Path> files) {
        List<String> found = new ArrayList<>(Statements.destroying(statements));
        files.forEach(file -> found.addAll(shells.destroyingIn(file)));
        return found;
    }

    private static List<Path> sourced(List<String> statements) {
        return statements.stream()
                .map(Statements::sourced)
                .flatMap(Optional::stream)
                .map(Precaution::path)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty where the name cannot be a file's. */
    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

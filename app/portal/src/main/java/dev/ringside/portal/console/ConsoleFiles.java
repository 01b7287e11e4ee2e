package dev.ringside.portal.console;

import dev.ringside.portal.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/**
 * How a person is asked for files.
 *
 * @param toOpen a file of statements; empty when the person has thought better of it
 * @param toSave where to save, given the name to propose; empty as before
 */
record ConsoleFiles(Function<Window, Optional<Path>> toOpen, BiFunction<Window, String, Optional<Path>> toSave) {

    /** Asks with the system's dialogs. */
    static ConsoleFiles asked() {
        return new ConsoleFiles(ConsoleFiles::open, ConsoleFiles::save);
    }

    private static Optional<Path> open(Window owner) {
        FileChooser dialog = new FileChooser();
        dialog.setTitle(Texts.get("console.run-file.title"));
        dialog.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(Texts.get("console.run-file.cql"), "*.cql", "*.sql", "*.txt"),
                        new FileChooser.ExtensionFilter(Texts.get("console.run-file.all"), "*"));
        return Optional.ofNullable(dialog.showOpenDialog(owner)).map(File::toPath);
    }

    private static Optional<Path> save(Window owner, String proposedName) {
        FileChooser dialog = new FileChooser();
        dialog.setTitle(Texts.get("console.export.title"));
        dialog.setInitialFileName(proposedName);
        return Optional.ofNullable(dialog.showSaveDialog(owner)).map(File::toPath);
    }
}

package dev.ringside.portal.blade;

import dev.ringside.model.PortalModel;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Saves what a blade shows into a file the person chooses, away from the FX thread; the blade says how it went. */
public final class Saving {
    private final PortalModel model;
    private final Chooser chooser;

    /** Asks for the file with the system's dialog. */
    public Saving(PortalModel model) {
        this(model, Saving::ask);
    }

    /** Asks for the file in another way; for tests. */
    public Saving(PortalModel model, Chooser chooser) {
        this.model = model;
        this.chooser = chooser;
    }

    /** Where to save; empty when the person has thought better of it. */
    @FunctionalInterface
    public interface Chooser {
        Optional<Path> choose(Window owner, String proposedName);
    }

    /** Saves {@code text} as UTF-8. */
    public void text(Blade blade, String proposedName, String text) {
        save(blade, proposedName, file -> Files.writeString(file, text));
    }

    /** Saves a copy of {@code original}. */
    public void copy(Blade blade, Path original) {
        save(
                blade,
                String.valueOf(original.getFileName()),
                file -> Files.copy(original, file, StandardCopyOption.REPLACE_EXISTING));
    }

    private void save(Blade blade, String proposedName, Writer writer) {
        chooser.choose(blade.root().getScene().getWindow(), proposedName)
                .ifPresent(file -> model.ask(
                        engine -> write(file, writer),
                        done -> blade.showDone(Texts.get("save.done", done)),
                        blade::showProblem));
    }

    private static Path write(Path file, Writer writer) throws ProvisioningException {
        try {
            writer.write(file);
            return file;
        } catch (IOException e) {
            throw new ProvisioningException(
                    new Problem.Unexpected(Texts.get("save.failed", file, e), Texts.get("save.failed.remedy")), e);
        }
    }

    private static Optional<Path> ask(Window owner, String proposedName) {
        FileChooser dialog = new FileChooser();
        dialog.setTitle(Texts.get("save.title"));
        dialog.setInitialFileName(proposedName);
        return Optional.ofNullable(dialog.showSaveDialog(owner)).map(File::toPath);
    }

    @FunctionalInterface
    private interface Writer {
        void write(Path file) throws IOException;
    }
}

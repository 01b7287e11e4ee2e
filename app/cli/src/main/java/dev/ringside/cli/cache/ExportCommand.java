package dev.ringside.cli.cache;

import dev.ringside.cli.output.OutputOptions;
import dev.ringside.cli.progress.LineProgress;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.cache.CacheArchive;
import dev.ringside.provisioning.cache.CachedVersion;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ringside cache export}. */
@Command(
        name = "export",
        description = "Write all that has been downloaded to one file, for a computer without a network.")
final class ExportCommand implements Callable<Integer> {
    private final CliSession session;

    @Parameters(paramLabel = "FILE", description = "The file to write, such as ringside-cache.tar.")
    private Path file = Path.of("ringside-cache.tar");

    @Mixin
    private OutputOptions output = new OutputOptions();

    ExportCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException {
        List<CachedVersion> versions;
        try (LineProgress progress = new LineProgress(session)) {
            versions = CacheArchive.write(CacheFolder.of(session), file, progress);
        }
        output.print(session.out(), CacheDocuments.of(versions));
        session.err().println("Written to " + file + "; 'ringside cache import' reads it there.");
        return Exit.DONE;
    }
}

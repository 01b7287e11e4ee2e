package dev.ringside.cli.cache;

import dev.ringside.cli.output.OutputOptions;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.cache.DownloadCache;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ringside cache show}. */
@Command(name = "show", description = "List the releases of Cassandra that need no network any more.")
final class ShowCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private OutputOptions output = new OutputOptions();

    ShowCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        DownloadCache cache = CacheFolder.of(session);
        output.print(session.out(), CacheDocuments.of(cache.versions()));
        session.err().println("In " + cache.folder());
        return Exit.DONE;
    }
}

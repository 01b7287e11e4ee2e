package dev.ringside.cli.cache;

import dev.ringside.cli.output.OutputOptions;
import dev.ringside.cli.progress.LineProgress;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringside cache fill}. */
@Command(name = "fill", description = "Download what clusters of the embedded runtime need, without creating one.")
final class FillCommand implements Callable<Integer> {
    private final CliSession session;

    @Option(
            names = "--cassandra-version",
            paramLabel = "VERSION",
            arity = "1..*",
            description = "The versions to download, such as 4.1 5.0. Default: " + Catalog.DEFAULT_VERSION + ".")
    private List<String> versions = List.of();

    @Mixin
    private OutputOptions output = new OutputOptions();

    FillCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException, InterruptedException, IOException {
        try (ProvisioningEngine engine = session.openEngine()) {
            String subscription = engine.subscriptions().stream()
                    .filter(candidate -> candidate.runtime() == RuntimeKind.EMBEDDED)
                    .findFirst()
                    .map(Subscription::id)
                    .orElseThrow(() -> new ProvisioningException(new Problem.RuntimeUnavailable(
                            "The embedded runtime is not available here, so there is nothing to download.",
                            "Docker has images of its own: docker pull cassandra:5.0")));
            for (String version : versions.isEmpty() ? List.of(Catalog.DEFAULT_VERSION) : versions) {
                try (LineProgress progress = new LineProgress(session)) {
                    engine.prepare(subscription, version, progress);
                }
            }
        }
        output.print(session.out(), CacheDocuments.of(CacheFolder.of(session).versions()));
        return Exit.DONE;
    }
}

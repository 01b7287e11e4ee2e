package dev.ringside.cli.group;

import dev.ringside.cli.creation.CatalogLookup;
import dev.ringside.cli.creation.SubscriptionChoice;
import dev.ringside.cli.output.GroupDocuments;
import dev.ringside.cli.output.OutputOptions;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ResourceGroup;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringside group create}. */
@Command(name = "create", description = "Create a resource group. It stays until it is deleted.")
final class CreateCommand implements Callable<Integer> {
    private final CliSession session;

    @Option(
            names = {"-n", "--name", "-g", "--resource-group"},
            required = true,
            paramLabel = "GROUP",
            description = "Name of the new resource group.")
    private String name = "";

    @Option(
            names = {"-l", "--location"},
            required = true,
            paramLabel = "REGION",
            description = "The Azure region it stands for, such as westeurope.")
    private String location = "";

    @Option(
            names = "--subscription",
            defaultValue = "embedded",
            paramLabel = "ID",
            description = "The subscription it is for: an id, a name, embedded or docker. Default: embedded.")
    private String subscription = "";

    @Mixin
    private OutputOptions output = new OutputOptions();

    CreateCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException {
        try (ProvisioningEngine engine = session.openEngine()) {
            ResourceGroup group = engine.createResourceGroup(
                    name,
                    SubscriptionChoice.named(engine, subscription).id(),
                    new CatalogLookup(engine.catalog()).region(location));
            output.print(session.out(), GroupDocuments.of(group, engine.snapshot()));
            return Exit.DONE;
        }
    }
}

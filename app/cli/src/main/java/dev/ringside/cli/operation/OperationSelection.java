package dev.ringside.cli.operation;

import dev.ringside.provisioning.EngineSnapshot;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import picocli.CommandLine.Parameters;

/** The argument that names one operation. */
final class OperationSelection {
    @Parameters(paramLabel = "ID", description = "The operation's id, as 'ringside operation list' shows it.")
    private String id = "";

    OperationSnapshot in(EngineSnapshot snapshot) throws ProvisioningException {
        return snapshot.operation(new OperationId(id))
                .orElseThrow(() -> new ProvisioningException(new Problem.NotFound(
                        "There is no operation '" + id + "'.", "'ringside operation list' shows their ids.")));
    }
}

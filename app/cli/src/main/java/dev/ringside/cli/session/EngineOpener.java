package dev.ringside.cli.session;

import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.problem.ProvisioningException;

/** Opens the engine on this user's state folder; whoever opens it closes it. */
@FunctionalInterface
public interface EngineOpener {
    ProvisioningEngine open() throws ProvisioningException;
}

package dev.ringside.provisioning.operation;

import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.List;

/**
 * What an operation does: its plan and how each step is carried out. Steps are idempotent: one that was interrupted is run again from
 * its beginning.
 */
public interface OperationWork {

    /** Asked once, when the operation is submitted; a later process goes by the plan in the journal. */
    List<Step> plan() throws ProvisioningException;

    /** Carries out one step of the plan; an interrupt means to stop soon, leaving a state from which the step can be run again. */
    StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException;

    /** Called once when a person canceled the operation. */
    default void canceled() {}
}

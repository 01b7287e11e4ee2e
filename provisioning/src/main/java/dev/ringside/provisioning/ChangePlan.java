package dev.ringside.provisioning;

import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.problem.Problem;
import java.util.List;

/**
 * What a change would do, before it is asked for.
 *
 * @param title what the operation would be called
 * @param steps in order, each with the commands it runs
 * @param problems everything that forbids the change now; empty means that it can be submitted
 */
public record ChangePlan(String title, List<Step> steps, List<Problem> problems) {
    public ChangePlan {
        steps = List.copyOf(steps);
        problems = List.copyOf(problems);
    }
}

package dev.ringside.provisioning;

import dev.ringside.provisioning.change.SettingChange;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.problem.Problem;
import java.util.List;

/**
 * What a change would do, before it is asked for.
 *
 * @param title what the operation would be called
 * @param steps in order, each with the commands it runs
 * @param problems everything that forbids the change now; empty means that it can be submitted
 * @param warnings what does not forbid the change but should be known before, as sentences
 * @param settings what it does to settings of cassandra.yaml that a person gives; empty for a change that is about none
 */
public record ChangePlan(
        String title, List<Step> steps, List<Problem> problems, List<String> warnings, List<SettingChange> settings) {
    public ChangePlan {
        warnings = List.copyOf(warnings);
        settings = List.copyOf(settings);
        steps = List.copyOf(steps);
        problems = List.copyOf(problems);
    }

    /** Of a change that is about no settings, without warnings. */
    public ChangePlan(String title, List<Step> steps, List<Problem> problems) {
        this(title, steps, problems, List.of(), List.of());
    }
}

package dev.ringside.cli.change;

import dev.ringside.provisioning.ChangePlan;
import dev.ringside.provisioning.operation.Step;
import java.util.ArrayList;
import java.util.List;

/** A plan for people: its title, its steps numbered with the commands they run, and what should be known before. */
final class PlanText {
    private PlanText() {}

    static List<String> of(ChangePlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(plan.title());
        int width = String.valueOf(plan.steps().size()).length();
        int number = 0;
        for (Step step : plan.steps()) {
            number++;
            lines.add(String.format("  %" + width + "d. %s", number, step.title()));
            step.commands().forEach(command -> lines.add(" ".repeat(width + 6) + "$ " + command));
        }
        plan.warnings().forEach(warning -> lines.add("Warning: " + warning));
        return lines;
    }
}

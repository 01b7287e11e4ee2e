package dev.ringside.cli.output;

import dev.ringside.provisioning.ChangePlan;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans of changes; the service has none, so the shape is that of an operation that has not begun. */
public final class PlanDocuments {
    private PlanDocuments() {}

    /** One plan; its table has one row for each step. */
    public static Document of(ChangePlan plan) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("title", plan.title());
        value.put("steps", plan.steps().stream().map(PlanDocuments::json).toList());
        value.put("warnings", plan.warnings());
        value.put("errors", plan.problems().stream().map(PlanDocuments::json).toList());
        List<Map<String, String>> rows = new ArrayList<>();
        plan.steps().forEach(step -> rows.add(row(rows.size() + 1, step)));
        return new Document(value, rows);
    }

    /** The shape every error outside the service's resources has. */
    static Map<String, Object> json(Problem problem) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", problem.code());
        error.put("message", problem.message());
        error.put("remedy", problem.remedy());
        return error;
    }

    private static Map<String, Object> json(Step step) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("id", step.id());
        value.put("title", step.title());
        value.put("commands", step.commands());
        return value;
    }

    private static Map<String, String> row(int number, Step step) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Step", String.valueOf(number));
        row.put("Title", step.title());
        row.put("Commands", String.join("; ", step.commands()));
        return row;
    }
}

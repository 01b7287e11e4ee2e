package dev.ringside.cli.output;

import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.StepSnapshot;
import dev.ringside.provisioning.operation.StepState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Operations with their steps. */
public final class OperationDocuments {
    private OperationDocuments() {}

    /** One operation; its table has one row for each step. */
    public static Document of(OperationSnapshot operation) {
        return new Document(
                json(operation),
                operation.steps().stream().map(OperationDocuments::row).toList());
    }

    /** Several, one row each. */
    public static Document of(List<OperationSnapshot> operations) {
        return new Document(
                operations.stream().map(OperationDocuments::json).toList(),
                operations.stream().map(OperationDocuments::row).toList());
    }

    private static Map<String, Object> json(OperationSnapshot operation) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("id", operation.id().value());
        value.put("kind", operation.kind().wireName());
        value.put("target", operation.target().value());
        value.put("title", operation.title());
        value.put("state", operation.state().wireName());
        if (operation.pausing()) {
            value.put("pausing", true);
        }
        value.put("startTime", operation.startedAt().toString());
        operation.finishedAt().ifPresent(at -> value.put("endTime", at.toString()));
        operation.failure().ifPresent(problem -> value.put("error", PlanDocuments.json(problem)));
        value.put(
                "steps",
                operation.steps().stream().map(OperationDocuments::json).toList());
        return value;
    }

    private static Map<String, Object> json(StepSnapshot step) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("id", step.id());
        value.put("title", step.title());
        value.put("commands", step.commands());
        value.put("state", step.state().wireName());
        value.put("detail", step.detail());
        value.put("nodes", step.nodes());
        step.startedAt().ifPresent(at -> value.put("startTime", at.toString()));
        step.finishedAt().ifPresent(at -> value.put("endTime", at.toString()));
        return value;
    }

    private static Map<String, String> row(OperationSnapshot operation) {
        long done = operation.steps().stream()
                .filter(step -> step.state() == StepState.SUCCEEDED)
                .count();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Id", operation.id().value());
        row.put("Kind", operation.kind().wireName());
        row.put("Target", operation.target().value());
        row.put("State", operation.state().wireName());
        row.put("Steps", done + "/" + operation.steps().size());
        row.put("Step", operation.currentStep().map(StepSnapshot::title).orElse(""));
        row.put("StartTime", operation.startedAt().toString());
        return row;
    }

    private static Map<String, String> row(StepSnapshot step) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Step", step.id());
        row.put("Title", step.title());
        row.put("State", step.state().wireName());
        row.put("Detail", step.detail());
        row.put("Commands", String.join("; ", step.commands()));
        return row;
    }
}

package dev.ringside.cli.progress;

import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.StepSnapshot;
import dev.ringside.provisioning.operation.StepState;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** One line for each change, for logs and pipes. */
final class PlainDisplay implements Display {
    private final PrintStream err;
    private final Map<String, String> shown = new HashMap<>();

    PlainDisplay(PrintStream err) {
        this.err = err;
    }

    @Override
    public void show(OperationSnapshot operation, Instant now) {
        String clock = "[" + Elapsed.text(operation.elapsed(now)) + "] ";
        for (StepSnapshot step : operation.steps()) {
            if (step.state() == StepState.PENDING) {
                continue;
            }
            print(step.id(), clock + text(step));
            step.nodes().forEach((node, detail) -> print(step.id() + '/' + node, clock + "  " + node + ": " + detail));
        }
    }

    private static String text(StepSnapshot step) {
        String detail = step.detail().isBlank() ? "" : ": " + step.detail();
        return switch (step.state()) {
            case PENDING, RUNNING -> step.title() + (detail.isEmpty() ? " ..." : detail);
            case SUCCEEDED -> step.title() + (detail.isEmpty() ? ": done" : detail) + took(step);
            case FAILED -> step.title() + ": failed" + took(step);
        };
    }

    /** The clock, of constant width or not, does not make a line new. */
    private void print(String key, String line) {
        String text = line.substring(line.indexOf(']'));
        if (!text.equals(shown.put(key, text))) {
            err.println(line);
        }
    }

    private static String took(StepSnapshot step) {
        return step.startedAt()
                .flatMap(from -> step.finishedAt().map(to -> " (" + Elapsed.text(Duration.between(from, to)) + ")"))
                .orElse("");
    }
}

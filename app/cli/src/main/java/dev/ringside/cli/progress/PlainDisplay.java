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
            String text = step.title() + ": "
                    + (step.detail().isBlank() ? step.state().wireName() : step.detail());
            print(step.id(), clock + text, text);
            step.nodes()
                    .forEach((node, detail) ->
                            print(step.id() + '/' + node, clock + "  " + node + ": " + detail, detail));
            if (step.state() == StepState.SUCCEEDED) {
                print(step.id() + "/", clock + step.title() + ": done" + took(step), "done");
            }
        }
    }

    private void print(String key, String line, String text) {
        if (!text.equals(shown.put(key, text))) {
            err.println(line);
        }
    }

    private static String took(StepSnapshot step) {
        return step.startedAt()
                .flatMap(from -> step.finishedAt().map(to -> " in " + Elapsed.text(Duration.between(from, to))))
                .orElse("");
    }
}

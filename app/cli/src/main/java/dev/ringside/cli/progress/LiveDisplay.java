package dev.ringside.cli.progress;

import dev.ringside.cli.session.Terminal;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.StepSnapshot;
import dev.ringside.provisioning.operation.StepState;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All steps at once, redrawn in place. */
final class LiveDisplay implements Display {
    private static final String UP = "\u001b[%dA";
    private static final String CLEAR_LINE = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final PrintStream err;
    private final Terminal terminal;
    private int drawn;

    LiveDisplay(PrintStream err, Terminal terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void show(OperationSnapshot operation, Instant now) {
        List<String> lines = lines(operation, now);
        StringBuilder text = new StringBuilder(drawn > 0 ? String.format(UP, drawn) : "").append('\r');
        lines.forEach(line -> text.append(line).append(CLEAR_LINE).append('\n'));
        err.print(text.append(CLEAR_BELOW));
        err.flush();
        drawn = lines.size();
    }

    /** What is on the screen: a title, a line for each step, and below the current step one for each node. */
    List<String> lines(OperationSnapshot operation, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add(row(operation.title(), Elapsed.text(operation.elapsed(now))));
        for (StepSnapshot step : operation.steps()) {
            String label = " " + mark(step.state()) + " " + step.title();
            boolean current = step.state() == StepState.RUNNING || step.state() == StepState.FAILED;
            lines.add(row(current && !step.detail().isBlank() ? label + ": " + step.detail() : label, took(step, now)));
            if (current) {
                step.nodes().forEach((node, detail) -> lines.add(row("     " + node + "  " + detail, "")));
            }
        }
        return lines;
    }

    private String row(String left, String right) {
        int room = terminal.columns() - 1 - (right.isEmpty() ? 0 : right.length() + 2);
        String text = left.length() <= room ? left : left.substring(0, room - 3) + "...";
        return right.isEmpty() ? text : text + " ".repeat(room - text.length() + 2) + right;
    }

    private String mark(StepState state) {
        return switch (state) {
            case PENDING -> terminal.unicode() ? "·" : ".";
            case RUNNING -> terminal.unicode() ? "›" : ">";
            case SUCCEEDED -> terminal.unicode() ? "✓" : "+";
            case FAILED -> terminal.unicode() ? "✗" : "x";
        };
    }

    private static String took(StepSnapshot step, Instant now) {
        return step.startedAt()
                .map(from ->
                        Elapsed.text(Duration.between(from, step.finishedAt().orElse(now))))
                .orElse("");
    }
}

package dev.ringside.cqlsh.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts statements from lines as they arrive, as cqlsh does: statements are handed out when a line ends with none open; a line with a
 * character that no token starts with throws away what was collected so far. Not for use by several threads.
 */
public final class StatementReader {
    private final List<CqlStatement> collected = new ArrayList<>();
    private StatementAssembler assembler = new StatementAssembler(collected::add);

    /**
     * What a line led to.
     *
     * @param statements ready to run, empty while one is open
     * @param invalid why everything collected was thrown away
     */
    public record Ready(List<CqlStatement> statements, Optional<InvalidSyntax> invalid) {
        public Ready {
            statements = List.copyOf(statements);
        }
    }

    /** Takes one line, without its line feed. */
    public Ready line(String line) {
        assembler.line(line);
        Optional<InvalidSyntax> invalid = collected.stream()
                .map(CqlStatement::invalid)
                .flatMap(Optional::stream)
                .findFirst()
                .or(assembler::invalid);
        if (invalid.isPresent()) {
            reset();
            return new Ready(List.of(), invalid);
        }
        if (assembler.isWaiting()) {
            return new Ready(List.of(), Optional.empty());
        }
        Ready ready = new Ready(collected, Optional.empty());
        reset();
        return ready;
    }

    /** Whether a statement or comment is open. */
    public boolean isWaiting() {
        return assembler.isWaiting();
    }

    /** What is left when the input has ended: statements that were complete, then possibly one that was not. */
    public List<CqlStatement> end() {
        assembler.end();
        List<CqlStatement> left = List.copyOf(collected);
        reset();
        return left;
    }

    /** Forgets what was collected. */
    public void reset() {
        collected.clear();
        assembler = new StatementAssembler(collected::add);
    }
}

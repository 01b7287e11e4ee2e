package dev.ringside.cli.session;

import dev.ringside.provisioning.problem.Problem;
import java.io.PrintStream;

/** Prints problems the same way everywhere: code, what happened, what to do. */
public final class ProblemText {
    private ProblemText() {}

    /** Prints a problem in two or more lines. */
    public static void print(PrintStream err, Problem problem) {
        err.println("ERROR: (" + problem.code() + ") " + problem.message());
        if (!problem.remedy().isBlank()) {
            err.println("       " + problem.remedy());
        }
        if (problem instanceof Problem.NodeFailed failed && !failed.log().isEmpty()) {
            err.println("       Last lines of " + failed.node() + ":");
            failed.log().forEach(line -> err.println("         " + line));
        }
        if (problem instanceof Problem.AddressInUse inUse) {
            inUse.owners().forEach(owner -> err.println("       In use by " + owner));
        }
    }
}

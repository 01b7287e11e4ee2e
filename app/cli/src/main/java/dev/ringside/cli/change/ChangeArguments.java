package dev.ringside.cli.change;

import dev.ringside.cli.output.OutputOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The arguments every change has. */
public final class ChangeArguments {
    @Option(names = "--no-wait", description = "Return at once; the operation goes on in the background.")
    private boolean noWait;

    @Option(
            names = "--plan",
            description =
                    "Change nothing: print the steps with the commands they run, and whatever forbids the change now"
                            + " (exit code 1 then). Not an argument of az.")
    private boolean plan;

    @Mixin
    private OutputOptions output = new OutputOptions();

    boolean noWait() {
        return noWait;
    }

    /** Whether only the plan is asked for. */
    public boolean plan() {
        return plan;
    }

    OutputOptions output() {
        return output;
    }
}

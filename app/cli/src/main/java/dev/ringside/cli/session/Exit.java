package dev.ringside.cli.session;

import dev.ringside.provisioning.problem.Problem;
import java.util.List;

/** Exit codes: 0 done, 1 failed, 2 wrong usage. */
public final class Exit {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int WRONG_USAGE = 2;

    private Exit() {}

    /** An argument that breaks a rule is wrong usage, everything else a failure. */
    public static int of(List<Problem> problems) {
        return problems.stream().allMatch(problem -> problem instanceof Problem.InvalidSpec) ? WRONG_USAGE : FAILED;
    }
}

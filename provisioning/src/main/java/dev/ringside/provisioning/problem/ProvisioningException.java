package dev.ringside.provisioning.problem;

/** The one checked exception of the engine: carries a {@link Problem} for people and a cause for the log. */
public final class ProvisioningException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProvisioningException(Problem problem) {
        super(problem.text());
        this.problem = problem;
    }

    public ProvisioningException(Problem problem, Throwable cause) {
        super(problem.text(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

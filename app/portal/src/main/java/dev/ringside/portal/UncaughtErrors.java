package dev.ringside.portal;

import dev.ringside.provisioning.problem.Problem;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * Catches what nobody else did, on every thread: writes it to the log and shows it. Installed before anything else; until there is a
 * window it says so on the terminal.
 */
final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
    private volatile Consumer<Problem> presenter = problem -> System.err.println("ringside: " + problem.text());

    /** Makes this the handler of every thread. */
    void install() {
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    /** Shows errors with {@code next} from now on; it may be called on any thread. */
    void presentWith(Consumer<Problem> next) {
        presenter = next;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        LoggerFactory.getLogger(UncaughtErrors.class).error("Uncaught on {}", thread.getName(), failure);
        presenter.accept(StartProblems.uncaught(failure));
    }
}

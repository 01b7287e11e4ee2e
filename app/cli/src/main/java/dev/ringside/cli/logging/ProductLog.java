package dev.ringside.cli.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Sends the log of this process to a file a day, kept for a week. Nothing is ever logged to the terminal. */
public final class ProductLog {
    private ProductLog() {}

    /**
     * Replaces whatever was configured; several processes may share the file. Called first thing in a main method.
     *
     * @param folder made when the first line is written
     * @param program {@code cli} or {@code portal}, the file's name
     */
    public static void toFile(Path folder, String program) {
        // Else slf4j says on the terminal which provider it was told to use.
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty(LoggerFactory.PROVIDER_PROPERTY_KEY, UnconfiguredLogback.class.getName());
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        DailyFile file = new DailyFile(folder, program);
        file.setContext(context);
        file.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(file);
        context.getLogger("dev.ringside").setLevel(Level.INFO);
    }
}

package dev.ringside.portal;

import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.store.StoreProblems;
import java.io.UncheckedIOException;

/** What can go wrong with the portal itself, for people. */
final class StartProblems {
    private StartProblems() {}

    /** The engine cannot be opened: mostly a home folder that cannot be read or written. */
    static Problem engine(Throwable cause) {
        if (cause instanceof UncheckedIOException folder) {
            return StoreProblems.unusable(folder);
        }
        return new Problem.Unexpected(Texts.get("start.engine", words(cause)), Texts.get("start.engine.remedy"));
    }

    /** Anything nobody caught. */
    static Problem uncaught(Throwable cause) {
        return new Problem.Unexpected(Texts.get("start.uncaught", words(cause)), Texts.get("start.uncaught.remedy"));
    }

    private static String words(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}

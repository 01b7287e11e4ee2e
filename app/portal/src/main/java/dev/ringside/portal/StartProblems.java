package dev.ringside.portal;

import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.problem.Problem;

/** What can go wrong with the portal itself, for people. */
final class StartProblems {
    private StartProblems() {}

    /** The engine cannot be opened: mostly a home folder that cannot be read or written. */
    static Problem engine(Throwable cause) {
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

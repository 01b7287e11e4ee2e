package dev.ringside.cli.session;

import java.io.IOException;
import java.util.List;

/** Starts this program once more, with other arguments, in a process that outlives this one and its terminal. */
@FunctionalInterface
public interface DetachedStarter {
    /** Starts it; returns the name of the file its output goes to. */
    String start(List<String> arguments) throws IOException;
}

package dev.ringside.model.console;

import java.util.Optional;

/**
 * What is kept of a tab between starts of the portal.
 *
 * @param coordinator the address of the node its statements go to
 */
public record TabDraft(String name, String text, ShellState state, Optional<String> coordinator, boolean safeMode) {

    /** A new tab. */
    public static TabDraft empty(String name) {
        return new TabDraft(name, "", ShellState.standard(), Optional.empty(), true);
    }
}

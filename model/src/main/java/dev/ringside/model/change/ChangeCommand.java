package dev.ringside.model.change;

import dev.ringside.model.ShellCommand;
import java.util.Optional;

/**
 * How a change is asked for from a terminal. No secret is in either command.
 *
 * @param ringside on the clusters here
 * @param azure on the service; empty when {@code az managed-cassandra} has no command for it
 */
public record ChangeCommand(ShellCommand ringside, Optional<ShellCommand> azure) {

    ChangeCommand(ShellCommand ringside) {
        this(ringside, Optional.empty());
    }

    ChangeCommand(ShellCommand ringside, ShellCommand azure) {
        this(ringside, Optional.of(azure));
    }
}

package dev.ringside.cli.cqlsh;

import dev.ringside.cli.session.CliSession;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Whether results are coloured when nobody says so: on terminals with eight colours or more, as cqlsh decides it. */
final class TerminalColours {
    private static final int ENOUGH = 8;
    private static final int PATIENCE_SECONDS = 2;

    private TerminalColours() {}

    static boolean wanted(CliSession session) {
        String type = session.variable("TERM").orElse("dumb");
        if (!session.terminal().screen() || type.equals("dumb")) {
            return false;
        }
        return type.startsWith("xterm") || colours() >= ENOUGH;
    }

    /** What the terminal database says of TERM; enough where it knows nothing, or is not there. */
    private static int colours() {
        try {
            Process tput = new ProcessBuilder("tput", "colors")
                    .redirectInput(Redirect.INHERIT)
                    .redirectError(Redirect.DISCARD)
                    .start();
            String answer = new String(tput.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return tput.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && answer.matches("-?\\d{1,9}")
                    ? Integer.parseInt(answer)
                    : ENOUGH;
        } catch (IOException e) {
            return ENOUGH;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ENOUGH;
        }
    }
}

package dev.ringside.cli.session;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * What is known of the terminal. The launcher script tells through system properties, since Java cannot ask for one stream alone.
 *
 * @param interactive whether standard input can answer a question
 * @param screen whether standard output is a terminal
 * @param redrawable whether standard error is a terminal that understands cursor movements
 * @param columns its width in characters
 * @param unicode whether it can show more than ASCII
 */
public record Terminal(boolean interactive, boolean screen, boolean redrawable, int columns, boolean unicode) {

    /** No terminal: plain lines, no questions. */
    public static final Terminal NONE = new Terminal(false, false, false, 80, false);

    private static final int MINIMUM_COLUMNS = 40;

    /** What this process was started with. */
    public static Terminal detect(Map<String, String> environment) {
        boolean console = System.console() != null;
        boolean interactive = console || Boolean.getBoolean("ringside.stdin.tty");
        boolean messages = console || Boolean.getBoolean("ringside.stderr.tty");
        boolean dumb = "dumb".equals(environment.getOrDefault("TERM", "dumb")) && !isWindows();
        int columns = Integer.getInteger("ringside.columns", 80);
        return new Terminal(
                interactive,
                console || Boolean.getBoolean("ringside.stdout.tty"),
                messages && !dumb,
                Math.max(columns, MINIMUM_COLUMNS),
                Charset.defaultCharset().newEncoder().canEncode('✓'));
    }

    private static boolean isWindows() {
        return java.io.File.separatorChar == '\\';
    }
}

package dev.ringside.portal;

import dev.ringside.cli.Main;
import dev.ringside.cli.logging.ProductLog;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.store.RingsideHome;
import javafx.application.Application;

/**
 * The main class: opens the portal, or with arguments runs the command line. Does not extend {@link Application}, so that JavaFX may lie
 * on the class path. Exit code 3 says that there is no display.
 */
public final class Launcher {
    /** Nothing to show a window on. */
    private static final int NO_DISPLAY = 3;

    private Launcher() {}

    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            Main.main(arguments);
            return;
        }
        if (lacksDisplay()) {
            noDisplay();
        }
        // Read meanwhile: JavaFX starts on one thread.
        Thread texts = new Thread(Texts::prepare, "portal-texts");
        texts.setDaemon(true);
        texts.start();
        ProductLog.toFile(RingsideHome.fromEnvironment().logs(), "portal");
        try {
            Application.launch(PortalApplication.class);
        } catch (UnsupportedOperationException e) {
            // What JavaFX throws when the display does not answer or GTK is missing.
            noDisplay();
        }
    }

    /** On Linux the environment tells before JavaFX has to try. */
    private static boolean lacksDisplay() {
        return System.getProperty("os.name").startsWith("Linux")
                && !"Monocle".equals(System.getProperty("glass.platform"))
                && isBlank(System.getenv("DISPLAY"))
                && isBlank(System.getenv("WAYLAND_DISPLAY"));
    }

    private static boolean isBlank(String value) {
        return value == null || value.isBlank();
    }

    private static void noDisplay() {
        System.err.println(
                "ringside: there is no display to open the portal on; 'ringside quickstart' works without one.");
        System.exit(NO_DISPLAY);
    }
}

package dev.ringside.portal.welcome;

import dev.ringside.portal.blade.Preferences;
import dev.ringside.provisioning.store.RingsideHome;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody is here for the first time: the welcome was never left, and there has never been a cluster. */
public final class FirstVisit {
    private static final String PREFERENCE = "welcome.seen";

    private FirstVisit() {}

    /** Looks at files only, so it can be asked before the engine is open. */
    public static boolean isNow(RingsideHome home, Preferences preferences) {
        return preferences.preference(PREFERENCE).isEmpty() && isEmpty(home.clusters());
    }

    /** From now on the portal opens at home. */
    static void isOver(Preferences preferences) {
        preferences.remember(PREFERENCE, "true");
    }

    private static boolean isEmpty(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        } catch (IOException e) {
            // Not there yet. One that cannot be read is told about elsewhere.
            return !Files.exists(folder);
        }
    }
}

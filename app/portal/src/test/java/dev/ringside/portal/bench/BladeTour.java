package dev.ringside.portal.bench;

import dev.ringside.portal.gallery.GalleryPortal;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;

/**
 * Opens every blade of the portal some times over and prints how long each took: built, styled, laid out and drawn, one line for each opening.
 */
public final class BladeTour {
    private static final int ROUNDS = 4;

    private BladeTour() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("tour");
        ExecutorService workers = Executors.newSingleThreadExecutor();
        try (PortalStage portal = GalleryPortal.open(folder, workers)) {
            Fx.pulses(portal.scene(), 3);
            WritableImage picture = Fx.call(() -> portal.scene().snapshot(null));
            // More blades than are kept lie between two visits, so that every visit builds its blade anew.
            List<BladeAddress> all = List.copyOf(GalleryPortal.addresses());
            for (int round = 1; round <= ROUNDS; round++) {
                for (BladeAddress address : all) {
                    double millis = Fx.call(() -> open(portal, address, picture));
                    System.out.printf(Locale.ROOT, "%d\t%.1f\t%s%n", round, millis, address.title());
                    Fx.pulses(portal.scene(), 2);
                }
            }
        } finally {
            workers.shutdownNow();
            Platform.exit();
        }
    }

    /** In milliseconds. Drawing the picture waits for the renderer, which the portal itself would not. */
    private static double open(PortalStage portal, BladeAddress address, WritableImage picture) {
        long begin = System.nanoTime();
        portal.context().navigator().open(address);
        portal.scene().snapshot(picture);
        return (System.nanoTime() - begin) / 1e6;
    }
}

package dev.ringside.portal.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.portal.testing.Screenshot;
import dev.ringside.portal.theme.Appearance;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.testing.ScriptedEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes {@code docs/gallery}: {@code mvn -Pgallery verify}. With {@code -Dringside.gallery.only=node} those alone whose names begin so are
 * drawn anew.
 */
@EnabledIfSystemProperty(named = "ringside.gallery", matches = ".+")
class GalleryPicturesTest {
    private static final long LARGEST = 150_000;

    @TempDir
    Path home;

    @Test
    void drawsEveryBladeInLightAndDark() throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Path folder = Path.of(System.getProperty("ringside.gallery", ""));
        Files.createDirectories(folder);
        ScriptedEngine engine = GalleryEngine.open();
        ExecutorService workers = Executors.newSingleThreadExecutor();
        List<Picture> pictures = Pictures.all();
        try (PortalStage portal = GalleryPortal.open(engine, home, workers)) {
            Fx.await(
                    "the places",
                    () -> !portal.context().model().subscriptions().isEmpty());
            Fx.run(() -> portal.context().navigator().open(new BladeAddress.ClusterOverview(GalleryClusters.ORDERS)));
            Fx.run(() -> portal.context().navigator().open(new BladeAddress.ClusterOverview(GalleryClusters.SHOP)));
            String only = System.getProperty("ringside.gallery.only", "");
            for (Picture picture : pictures) {
                if (picture.name().startsWith(only)) {
                    draw(portal, engine, picture, folder);
                }
            }
        } finally {
            workers.shutdownNow();
        }
        Files.writeString(folder.resolve("README.md"), GalleryIndex.of(pictures));
    }

    private static void draw(PortalStage portal, ScriptedEngine engine, Picture picture, Path folder) throws Exception {
        engine.planSteps(picture.plan().toArray(Step[]::new));
        Fx.run(() -> portal.context().navigator().open(BladeAddress.Place.SUBSCRIPTIONS));
        Fx.run(() -> portal.context().navigator().open(picture.address()));
        Fx.pulses(portal.scene(), 3);
        picture.prepare().accept(portal);
        settle(portal);
        for (Appearance look : Appearance.values()) {
            portal.look(look);
            Path file = folder.resolve(picture.name() + "-" + look.name().toLowerCase(Locale.ROOT) + ".png");
            SmallPng.write(Screenshot.picture(portal.scene()), file);
            assertThat(file.toFile().length()).as(file.toString()).isLessThan(LARGEST);
        }
        portal.look(Appearance.LIGHT);
        close(portal);
    }

    /** Whatever the blade asked for in the background is there, and drawn. */
    private static void settle(PortalStage portal) {
        for (int i = 0; i < 10; i++) {
            Fx.pulses(portal.scene(), 2);
        }
        Fx.await("what is asked for", () -> portal.scene().getRoot().lookupAll(".skeleton").stream()
                .noneMatch(node -> node.isVisible()));
    }

    /** What is open above the blades would be in the next picture. */
    private static void close(PortalStage portal) {
        for (String id : List.of("help-close", "notifications-close")) {
            if (portal.shows(id)) {
                portal.press(id);
            }
        }
        Fx.run(() -> {
            portal.find(TextField.class, "search").clear();
            portal.scene().getRoot().requestFocus();
        });
    }
}

package dev.ringside.portal.gallery;

import dev.ringside.portal.BladeFactory;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;

/** The portal as the gallery shows it: every blade, on clusters in every state. */
public final class GalleryPortal {
    private static final Clock CLOCK = Clock.fixed(Snapshots.NOW, ZoneOffset.UTC);

    private GalleryPortal() {}

    /** As {@link #open(ScriptedEngine, Path, Executor)}, on an engine of its own. */
    public static PortalStage open(Path folder, Executor workers) {
        return open(GalleryEngine.open(), folder, workers);
    }

    /** Opens it on its first blade; what consoles remember is kept in {@code folder}, what they ask for runs on {@code workers}. */
    static PortalStage open(ScriptedEngine engine, Path folder, Executor workers) {
        return PortalStage.open(
                        engine,
                        BladeAddress.Place.HOME,
                        context -> {
                            BladeFactory blades = new BladeFactory(context, CLOCK);
                            return address -> address instanceof BladeAddress.Console console
                                    ? ConsolePicture.blade(context, console.name(), folder, workers)
                                    : blades.apply(address);
                        },
                        CLOCK)
                .started();
    }

    /** Where every blade is found. */
    public static Set<BladeAddress> addresses() {
        Set<BladeAddress> all = new LinkedHashSet<>();
        Pictures.all().forEach(picture -> all.add(picture.address()));
        return all;
    }
}

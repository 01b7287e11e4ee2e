package dev.ringside.portal.gallery;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.operation.Step;
import java.util.List;
import java.util.function.Consumer;

/**
 * One picture of the gallery.
 *
 * @param name of its files: {@code overview}
 * @param title for people
 * @param address the blade
 * @param plan what the change on the blade would do; empty on blades without one
 * @param prepare what a person does there before the picture is taken
 */
record Picture(String name, String title, BladeAddress address, List<Step> plan, Consumer<PortalStage> prepare) {

    static Picture of(String name, String title, BladeAddress address) {
        return new Picture(name, title, address, List.of(), portal -> {});
    }

    Picture planned(List<Step> steps) {
        return new Picture(name, title, address, steps, prepare);
    }

    Picture after(Consumer<PortalStage> what) {
        return new Picture(name, title, address, plan, what);
    }
}

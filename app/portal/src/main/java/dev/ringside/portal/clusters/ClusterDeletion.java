package dev.ringside.portal.clusters;

import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.TypedNameConfirmation;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.resource.ClusterName;

/** Asks for the cluster's name, then deletes it; progress and failure appear in the notifications. */
public final class ClusterDeletion {
    private ClusterDeletion() {}

    /** Asks and, when confirmed, starts. {@code started} runs after that, to leave a blade about the cluster. */
    public static void ask(BladeContext context, ClusterName name, Runnable started) {
        context.overlays()
                .show(new TypedNameConfirmation(
                        context.overlays(),
                        Texts.get("cluster.delete.heading", name),
                        Texts.get("cluster.delete.consequence"),
                        name.value(),
                        Texts.get("cluster.delete.verb"),
                        () -> {
                            context.model().delete(name);
                            started.run();
                        }));
    }
}

package dev.ringside.portal.resources;

import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.TypedNameConfirmation;
import dev.ringside.portal.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** Asks for the group's name, then deletes it with every cluster in it; progress and failure appear in the notifications. */
final class GroupDeletion {
    private GroupDeletion() {}

    /** {@code started} runs after the deletion has begun, to leave a blade about the group. */
    static void ask(BladeContext context, String group, Runnable started) {
        List<String> clusters = context.model().clusters().stream()
                .filter(cluster -> cluster.getSpec().isInResourceGroup(group))
                .map(cluster -> cluster.name().value())
                .toList();
        context.overlays()
                .show(new TypedNameConfirmation(
                        context.overlays(),
                        Texts.get("groups.delete.heading", group),
                        clusters.isEmpty()
                                ? Texts.get("groups.delete.empty")
                                : Texts.get(
                                        "groups.delete.consequence",
                                        clusters.stream().collect(Collectors.joining(", "))),
                        group,
                        Texts.get("groups.delete.verb"),
                        () -> {
                            context.model().deleteResourceGroup(group);
                            started.run();
                        }));
    }
}

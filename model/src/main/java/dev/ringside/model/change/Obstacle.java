package dev.ringside.model.change;

import java.util.List;

/**
 * Why nothing can be proposed although something was entered: what was entered is not one change.
 *
 * @param text what and why, as sentences
 * @param waysOut what the person can do about it
 */
public record Obstacle(String text, List<WayOut> waysOut) {
    public Obstacle {
        waysOut = List.copyOf(waysOut);
    }

    /**
     * A way out of it.
     *
     * @param id that of its link
     * @param text what it does: "Keep 3 nodes"
     */
    public record WayOut(String id, String text, Runnable action) {}
}

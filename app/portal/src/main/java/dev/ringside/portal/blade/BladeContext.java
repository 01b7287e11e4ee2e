package dev.ringside.portal.blade;

import dev.ringside.portal.navigation.Navigator;
import dev.ringside.portal.notification.Notifications;

/**
 * What a blade may use beside its own parameters.
 *
 * @param navigator to go elsewhere
 * @param notifications to tell what happened outside this blade
 * @param overlays to ask a question above everything
 */
public record BladeContext(Navigator navigator, Notifications notifications, Overlays overlays) {}

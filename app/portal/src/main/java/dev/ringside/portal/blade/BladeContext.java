package dev.ringside.portal.blade;

import dev.ringside.model.PortalModel;
import dev.ringside.portal.navigation.Navigator;
import dev.ringside.portal.notification.Notifications;

/**
 * What a blade may use beside its own parameters.
 *
 * @param navigator to go elsewhere
 * @param model what is known, live, and the commands; it runs what may block away from the FX thread
 * @param notifications to tell what happened outside this blade
 * @param overlays to ask a question above everything
 * @param preferences how the person likes things shown
 */
public record BladeContext(
        Navigator navigator,
        PortalModel model,
        Notifications notifications,
        Overlays overlays,
        Preferences preferences) {}

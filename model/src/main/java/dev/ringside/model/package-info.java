/**
 * What the engine knows, as JavaFX properties that change on the FX thread only, and the commands on it. For the portal's blades; no
 * scene graph here.
 */
@NullMarked
package dev.ringside.model;

import org.jspecify.annotations.NullMarked;

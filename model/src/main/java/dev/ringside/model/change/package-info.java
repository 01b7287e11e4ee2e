/** A change of a cluster before it is asked for: its review by the engine, and the command that does the same. For the models of blades that change something. */
@NullMarked
package dev.ringside.model.change;

import org.jspecify.annotations.NullMarked;

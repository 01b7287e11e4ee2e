/** The one door to the engine: create, watch and delete clusters. Used by every front end. */
@NullMarked
package dev.ringside.provisioning;

import org.jspecify.annotations.NullMarked;

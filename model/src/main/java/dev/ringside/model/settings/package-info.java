/** What of a cluster can be changed while its nodes stay as they are: version, settings, tags, password, certificates. For the blades of the same names. */
@NullMarked
package dev.ringside.model.settings;

import org.jspecify.annotations.NullMarked;

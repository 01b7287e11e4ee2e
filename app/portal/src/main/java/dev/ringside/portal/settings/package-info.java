/** What of a cluster is changed while its data centers stay: version, settings, tags, password, certificates, whether it runs. For the blade factory only. */
@NullMarked
package dev.ringside.portal.settings;

import org.jspecify.annotations.NullMarked;

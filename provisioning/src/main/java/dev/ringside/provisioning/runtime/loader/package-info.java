/** Has Cassandra's own loader judge a configuration, in a Java of its own; used by the runtimes that have real Cassandra. */
@NullMarked
package dev.ringside.provisioning.runtime.loader;

import org.jspecify.annotations.NullMarked;

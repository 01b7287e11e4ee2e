/** Turns snapshots into the JSON shapes of the service's API, and those into JSON, YAML or tables. For all command packages. */
@NullMarked
package dev.ringside.cli.output;

import org.jspecify.annotations.NullMarked;

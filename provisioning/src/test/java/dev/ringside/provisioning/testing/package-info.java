/** An engine and snapshots to script, for the tests of whatever sits on top of the engine. For tests of every module. */
@NullMarked
package dev.ringside.provisioning.testing;

import org.jspecify.annotations.NullMarked;

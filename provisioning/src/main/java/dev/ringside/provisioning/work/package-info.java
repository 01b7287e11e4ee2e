/**
 * Carries out operations: one class for each kind of work, on one cluster's nodes through a runtime and a link. The engine makes them and
 * hands them to the runner; nothing else uses them.
 */
@NullMarked
package dev.ringside.provisioning.work;

import org.jspecify.annotations.NullMarked;

/**
 * What runtimes need to know of this computer: loopback addresses and which cluster claimed them, listening ports and who holds them. For
 * runtimes only.
 */
@NullMarked
package dev.ringside.provisioning.runtime.host;

import org.jspecify.annotations.NullMarked;

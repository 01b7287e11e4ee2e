package dev.ringside.provisioning.runtime.process;

/**
 * One process for good: process ids are used again, the pair is not.
 *
 * @param started when it started, in the finest terms the system has; only compared, never read
 */
record ProcessIdentity(long pid, String started) {}

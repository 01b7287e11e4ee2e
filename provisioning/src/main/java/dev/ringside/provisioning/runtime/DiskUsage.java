package dev.ringside.provisioning.runtime;

import java.util.OptionalLong;

/**
 * How full a node's disks are.
 *
 * @param used bytes of the files on them, hard links counted once; empty where it cannot be told
 * @param free bytes the file system they lie on has left now, which other nodes share; empty where it cannot be told
 */
public record DiskUsage(OptionalLong used, OptionalLong free) {
    /** Nothing is known. */
    public static final DiskUsage UNKNOWN = new DiskUsage(OptionalLong.empty(), OptionalLong.empty());
}

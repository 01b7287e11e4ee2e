package dev.ringside.provisioning.operation;

import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/**
 * One piece of work per cluster at a time, across processes. The operating system releases the lock when its process ends, however it
 * ends. The file stays and names the last holder.
 */
public final class ClusterLock implements AutoCloseable {
    /** Past this offset the lock lies, so that the holder's name before it can be read by others, on Windows too. */
    private static final long LOCKED_BYTE = 4096;

    /** The second line of a holder that gives way. */
    private static final String GIVES_WAY = "gives way";
    /** How long a holder has for giving way. */
    private static final Duration WAY_WITHIN = Duration.ofSeconds(20);

    private static final long PAUSE_MILLIS = 50;

    private final FileChannel channel;
    private final FileLock lock;
    private final Path wanted;

    private ClusterLock(FileChannel channel, FileLock lock, Path wanted) {
        this.channel = channel;
        this.lock = lock;
        this.wanted = wanted;
    }

    /**
     * Takes the lock or fails at once with {@link Problem.ClusterBusy}, which names the holder; of one that gives way it is taken after a
     * moment. {@code purpose} is for people.
     */
    public static ClusterLock take(Path folder, ClusterName cluster, String purpose) throws ProvisioningException {
        return take(folder, cluster, purpose, false);
    }

    /** As {@link #take}, for work that can be broken off at any moment: it must end soon once the lock {@link #isWanted}. */
    public static ClusterLock takeGivingWay(Path folder, ClusterName cluster, String purpose)
            throws ProvisioningException {
        return take(folder, cluster, purpose, true);
    }

    private static ClusterLock take(Path folder, ClusterName cluster, String purpose, boolean givesWay)
            throws ProvisioningException {
        Path file = folder.resolve(cluster + ".lock");
        Path wanted = folder.resolve(cluster + ".wanted");
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null && !givesWay && givesWay(file)) {
                lock = awaitWay(channel, wanted);
            }
            if (lock != null) {
                String holder = purpose + " (process " + ProcessHandle.current().pid() + ")"
                        + (givesWay ? "\n" + GIVES_WAY : "");
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
                return new ClusterLock(channel, lock, wanted);
            }
            channel.close();
            throw busy(cluster, file);
        } catch (IOException e) {
            closeQuietly(channel);
            throw new ProvisioningException(
                    new Problem.Unexpected(
                            "The lock of cluster " + cluster + " cannot be taken: " + e.getMessage() + ".",
                            "Check that " + file + " can be written, then try again."),
                    e);
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static boolean givesWay(Path file) throws IOException {
        return Files.readString(file).endsWith(GIVES_WAY);
    }

    private static @org.jspecify.annotations.Nullable FileLock awaitWay(FileChannel channel, Path wanted)
            throws IOException {
        long end = System.nanoTime() + WAY_WITHIN.toNanos();
        Files.writeString(wanted, "");
        try {
            while (System.nanoTime() < end) {
                FileLock lock = tryLock(channel);
                if (lock != null) {
                    return lock;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Files.deleteIfExists(wanted);
        }
        return null;
    }

    /** Whether somebody waits for this holder to give way. What a process left behind that died waiting does not count for long. */
    public boolean isWanted() {
        try {
            return Files.getLastModifiedTime(wanted)
                    .toInstant()
                    .isAfter(Instant.now().minus(WAY_WITHIN.multipliedBy(2)));
        } catch (IOException e) {
            return false;
        }
    }

    private static ProvisioningException busy(ClusterName cluster, Path file) {
        String holder;
        try {
            holder = Files.readString(file).lines().findFirst().orElse("another operation");
        } catch (IOException e) {
            holder = "another operation";
        }
        return new ProvisioningException(new Problem.ClusterBusy(
                "Cluster " + cluster + " is busy: " + holder + " holds it.",
                "Wait until that has ended, or cancel it, then try again."));
    }

    private static void closeQuietly(@org.jspecify.annotations.Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException ignored) {
            // The first failure is the one that tells.
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException ignored) {
            // The process' end releases it all the same.
        }
    }
}

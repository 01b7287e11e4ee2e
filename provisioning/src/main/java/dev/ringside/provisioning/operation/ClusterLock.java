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

/**
 * One piece of work per cluster at a time, across processes. The operating system releases the lock when its process ends, however it
 * ends. The file stays and names the last holder.
 */
public final class ClusterLock implements AutoCloseable {
    /** Past this offset the lock lies, so that the holder's name before it can be read by others, on Windows too. */
    private static final long LOCKED_BYTE = 4096;

    private final FileChannel channel;
    private final FileLock lock;

    private ClusterLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the lock or fails at once with {@link Problem.ClusterBusy}, which names the holder. {@code purpose} is for people. */
    public static ClusterLock take(Path folder, ClusterName cluster, String purpose) throws ProvisioningException {
        Path file = folder.resolve(cluster + ".lock");
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock != null) {
                String holder = purpose + " (process " + ProcessHandle.current().pid() + ")";
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
                return new ClusterLock(channel, lock);
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

    private static ProvisioningException busy(ClusterName cluster, Path file) {
        String holder;
        try {
            holder = Files.readString(file).trim();
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

package dev.ringside.provisioning.runtime.process;

import dev.ringside.provisioning.runtime.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferCancelledException;
import org.eclipse.aether.transfer.TransferEvent;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;
import org.eclipse.aether.util.graph.visitor.PreorderNodeListGenerator;

/** Resolves artifacts with all they need at run time into a folder, as Maven would, checksums verified. */
final class MavenDownload {
    private static final long MIB = 1024L * 1024;

    private final Path folder;
    private final MavenSettings settings;
    private final String what;
    private final Progress progress;
    private volatile boolean canceled;

    MavenDownload(Path folder, MavenSettings settings, String what, Progress progress) {
        this.folder = folder;
        this.settings = settings;
        this.what = what;
        this.progress = progress;
    }

    /** Lets a running {@link #run} fail soon. */
    void cancel() {
        canceled = true;
    }

    /** The jars of {@code coordinates} and of all their runtime dependencies, in class path order. */
    List<Path> run(List<String> coordinates) throws RepositoryException {
        RepositorySystem system = new RepositorySystemSupplier().get();
        try {
            DefaultRepositorySystemSession session = session(system);
            List<RemoteRepository> remote = system.newResolutionRepositories(session, List.of(settings.repository()));
            CollectRequest collect = new CollectRequest();
            collect.setDependencies(coordinates.stream()
                    .map(text -> new Dependency(new DefaultArtifact(text), JavaScopes.RUNTIME))
                    .toList());
            collect.setRepositories(Stream.concat(settings.localRepository().stream(), remote.stream())
                    .toList());
            progress.report("Looking up what " + what + " consists of");
            DependencyNode root = system.collectDependencies(session, collect).getRoot();
            PreorderNodeListGenerator nodes = new PreorderNodeListGenerator();
            root.accept(nodes);
            session.setTransferListener(
                    new Transfers(nodes.getDependencies(true).size()));
            DependencyRequest request =
                    new DependencyRequest(root, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME));
            return system.resolveDependencies(session, request).getArtifactResults().stream()
                    .map(ArtifactResult::getArtifact)
                    .map(artifact -> artifact.getFile().toPath())
                    .toList();
        } finally {
            system.shutdown();
        }
    }

    /** The jar of {@code coordinates} alone. */
    Path jar(String coordinates) throws RepositoryException {
        RepositorySystem system = new RepositorySystemSupplier().get();
        try {
            DefaultRepositorySystemSession session = session(system);
            session.setTransferListener(new Transfers(1));
            List<RemoteRepository> remote = system.newResolutionRepositories(session, List.of(settings.repository()));
            ArtifactRequest request = new ArtifactRequest(
                    new DefaultArtifact(coordinates),
                    Stream.concat(settings.localRepository().stream(), remote.stream())
                            .toList(),
                    JavaScopes.RUNTIME);
            return system.resolveArtifact(session, request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } finally {
            system.shutdown();
        }
    }

    /** Runs {@code work} of this download on a thread of its own; an interrupt ends it, which the resolver itself does not notice. */
    <T> T interruptibly(Callable<T> work) throws ExecutionException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "ringside-download");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            cancel();
            throw e;
        }
    }

    private DefaultRepositorySystemSession session(RepositorySystem system) {
        DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();
        session.setSystemProperties(System.getProperties());
        settings.apply(session);
        session.setLocalRepositoryManager(
                system.newLocalRepositoryManager(session, new LocalRepository(folder.toFile())));
        session.setChecksumPolicy(RepositoryPolicy.CHECKSUM_POLICY_FAIL);
        session.setIgnoreArtifactDescriptorRepositories(true);
        session.setTransferListener(new Transfers(0));
        return session;
    }

    /** Adds up what all transfers have brought so far; they run on several threads. */
    private final class Transfers extends AbstractTransferListener {
        private final int files;
        private final AtomicInteger finished = new AtomicInteger();
        private final Map<String, Long> bytes = new ConcurrentHashMap<>();

        Transfers(int files) {
            this.files = files;
        }

        @Override
        public void transferInitiated(TransferEvent event) throws TransferCancelledException {
            if (canceled) {
                throw new TransferCancelledException();
            }
        }

        @Override
        public void transferProgressed(TransferEvent event) throws TransferCancelledException {
            if (canceled) {
                throw new TransferCancelledException();
            }
            count(event);
        }

        @Override
        public void transferSucceeded(TransferEvent event) {
            count(event);
            if (event.getResource().getResourceName().endsWith(".jar")) {
                finished.incrementAndGet();
            }
        }

        private void count(TransferEvent event) {
            Long before = bytes.put(event.getResource().getResourceName(), event.getTransferredBytes());
            boolean anotherMib = before == null || before / MIB != event.getTransferredBytes() / MIB;
            if (files > 0 && anotherMib) {
                long sum = bytes.values().stream().mapToLong(Long::longValue).sum();
                progress.report(
                        sum / MIB + " MiB of " + what + " downloaded, " + finished.get() + " of " + files + " files");
            }
        }
    }
}

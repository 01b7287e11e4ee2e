package dev.ringside.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.provisioning.EngineSnapshot;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.Registration;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OpeningEngineTest {
    private final CompletableFuture<ProvisioningEngine> opened = new CompletableFuture<>();
    private final OpeningEngine engine = new OpeningEngine(opened);
    private final ScriptedEngine real = new ScriptedEngine();

    @Test
    void knowsTheCatalogButNoClusterBeforeItIsOpen() {
        assertThat(engine.catalog().versions()).isNotEmpty();
        assertThat(engine.snapshot()).isEqualTo(EngineSnapshot.empty());
    }

    @Test
    void tellsObserversOnceItIsOpen() {
        List<EngineSnapshot> heard = new ArrayList<>();
        Registration registration = engine.observe(heard::add);
        assertThat(heard).isEmpty();
        real.publishClusters(Snapshots.healthy("demo"));
        opened.complete(real);
        assertThat(heard).hasSize(1);
        registration.close();
        assertThat(real.observers()).isZero();
    }

    @Test
    void forgetsAnObserverThatLeftBeforeItWasOpen() {
        engine.observe(snapshot -> {}).close();
        opened.complete(real);
        assertThat(real.observers()).isZero();
    }

    @Test
    void closesWhatIsOpenedOnlyAfterwards() {
        engine.close();
        opened.complete(real);
        assertThat(real.isClosed()).isTrue();
    }

    @Test
    void explainsCommandsThatCannotBeCarriedOutBecauseItDidNotOpen() {
        opened.completeExceptionally(new IllegalStateException("the disk is full"));
        assertThatThrownBy(() -> engine.deleteCluster(new ClusterName("demo")))
                .isInstanceOf(ProvisioningException.class)
                .hasMessageContaining("the disk is full");
        assertThat(engine.subscriptions()).isEmpty();
    }
}

package dev.ringside.model.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.PortalModel;
import dev.ringside.provisioning.node.EffectiveSetting;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import org.junit.jupiter.api.Test;

class NodeConfigurationModelTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private final NodeConfigurationModel model = new NodeConfigurationModel(
            PortalModel.onCallingThread(engine), new ClusterName("demo"), new NodeName("demo_dc_1"));

    @Test
    void showsEverySettingOrOnlyTheOverriddenOnes() {
        engine.setNodeConfiguration(
                new EffectiveSetting("num_tokens", "16", false),
                new EffectiveSetting("read_request_timeout", "7s", true));
        model.refresh();
        assertThat(model.shownProperty().get()).hasSize(2);
        assertThat(model.overridden()).isEqualTo(1);

        model.overriddenOnlyProperty().set(true);
        assertThat(model.shownProperty().get())
                .extracting(EffectiveSetting::key)
                .containsExactly("read_request_timeout");
    }

    @Test
    void saysWhyItCannotBeRead() {
        engine.refuseWith(new Problem.NotFound("There is no node.", "Look again."));
        model.refresh();

        assertThat(model.problemProperty().get()).isPresent();
        assertThat(model.loadedProperty().get()).isTrue();
    }
}

package dev.ringside.model.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.PortalModel;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class NodeLogModelTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private final NodeLogModel model =
            new NodeLogModel(PortalModel.onCallingThread(engine), new ClusterName("demo"), new NodeName("demo_dc_1"));

    @Test
    void showsTheEndOfTheLog() {
        engine.setNodeLog("INFO one", "INFO two");
        model.refresh();

        assertThat(model.lines()).containsExactly("INFO one", "INFO two");
        assertThat(model.loadedProperty().get()).isTrue();
    }

    @Test
    void onlyAddsWhatIsNew() {
        engine.setNodeLog("INFO one", "INFO two");
        model.refresh();
        int[] removed = new int[1];
        model.lines().addListener((ListChangeListener<String>) change -> {
            while (change.next()) {
                removed[0] += change.getRemovedSize();
            }
        });
        engine.setNodeLog("INFO two", "INFO three");
        model.refresh();

        assertThat(model.lines()).containsExactly("INFO one", "INFO two", "INFO three");
        assertThat(removed[0]).isZero();
    }

    @Test
    void beginsAnewWhenNothingOfItIsThereAnyMore() {
        engine.setNodeLog("INFO one");
        model.refresh();
        engine.setNodeLog("INFO after the restart");
        model.refresh();

        assertThat(model.lines()).containsExactly("INFO after the restart");
    }

    @Test
    void keepsNoMoreThanPeopleCanRead() {
        for (int batch = 0; batch < 12; batch++) {
            int from = batch * 399;
            engine.setNodeLog(
                    IntStream.range(from, from + 400).mapToObj(n -> "INFO " + n).toArray(String[]::new));
            model.refresh();
        }

        assertThat(model.lines()).hasSize(NodeLogModel.KEPT).endsWith("INFO " + (11 * 399 + 399));
    }

    @Test
    void staysAsItIsWhileThePersonHoldsIt() {
        engine.setNodeLog("INFO one");
        model.refresh();
        model.followingProperty().set(false);
        engine.setNodeLog("INFO one", "INFO two");
        model.refresh();
        assertThat(model.lines()).containsExactly("INFO one");

        model.followingProperty().set(true);
        model.refresh();
        assertThat(model.lines()).containsExactly("INFO one", "INFO two");
    }

    @Test
    void saysWhyItCannotBeReadAndGoesOnAfterwards() {
        engine.refuseWith(new Problem.NotFound("There is no node.", "Look again."));
        model.refresh();
        assertThat(model.problemProperty().get()).isPresent();

        engine.refuseNothing();
        engine.setNodeLog("INFO one");
        model.refresh();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.lines()).containsExactly("INFO one");
    }
}

package dev.ringside.model.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ringside.model.PortalModel;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ResourceGroup;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupFormTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalModel portal = PortalModel.onCallingThread(engine);
    private final List<ResourceGroup> created = new ArrayList<>();

    @BeforeEach
    void start() {
        portal.start();
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void createsAnEmptyGroup() {
        GroupForm form = new GroupForm(portal);
        form.name().edit("dev");
        form.location().edit("westeurope");
        form.submit(created::add);
        assertThat(created).extracting(ResourceGroup::name).containsExactly("dev");
        assertThat(portal.resourceGroups())
                .extracting(ResourceGroup::name, ResourceGroup::location, ResourceGroup::subscription)
                .containsExactly(tuple("dev", "westeurope", "embedded"));
    }

    @Test
    void refusesNamesThatAreNoneOrTaken() {
        engine.publishClusters(Snapshots.healthy("demo"));
        GroupForm form = new GroupForm(portal);
        form.submit(created::add);
        assertThat(form.name().shownErrorProperty().get()).contains("Resource group name is required.");
        form.name().edit("Development");
        assertThat(form.name().errorProperty().get()).contains("A resource group with that name exists already.");
        form.name().edit("dev.");
        assertThat(form.name().errorProperty().get()).get().asString().contains("not end with a period");
        form.submit(created::add);
        assertThat(created).isEmpty();
    }

    @Test
    void saysWhyTheEngineRefuses() {
        engine.refuseWith(new Problem.DiskFull("The disk is full.", "Make room."));
        GroupForm form = new GroupForm(portal);
        form.name().edit("dev");
        form.submit(created::add);
        assertThat(created).isEmpty();
        assertThat(form.problemProperty().get()).get().isInstanceOf(Problem.DiskFull.class);
        assertThat(form.busyProperty().get()).isFalse();
    }

    @Test
    void listsEveryKindOfResource() {
        engine.publishClusters(Snapshots.healthy("demo"));
        assertThat(Resource.of(portal.clusters()))
                .extracting(Resource::type, Resource::name)
                .containsExactly(
                        tuple(Resource.Type.CLUSTER, "demo"),
                        tuple(Resource.Type.DATA_CENTER, "datacenter-1"),
                        tuple(Resource.Type.VIRTUAL_NETWORK, "demo-vnet"));
    }
}

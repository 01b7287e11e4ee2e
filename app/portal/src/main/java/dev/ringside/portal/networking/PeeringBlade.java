package dev.ringside.portal.networking;

import dev.ringside.model.change.ProposedChange;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.change.ChangeBlade;
import dev.ringside.portal.form.FormBuilder;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.change.ClusterChange.UpdatePeering;
import dev.ringside.provisioning.cluster.Peering;
import dev.ringside.provisioning.resource.ClusterName;

/** Removes or adds the peering of two of the cluster's virtual networks, after its plan was shown. */
public final class PeeringBlade extends ChangeBlade {

    /** @param connected whether the peering is to be there */
    public PeeringBlade(BladeContext context, ClusterName name, Peering peering, boolean connected) {
        super(
                "blade-peering",
                Texts.get(connected ? "networking.peering.add.title" : "networking.peering.remove.title", name),
                context,
                name,
                new ProposedChange(context.model(), name, new UpdatePeering(peering, connected)),
                new FormBuilder()
                        .paragraph(connected ? "networking.peering.add.intro" : "networking.peering.remove.intro")
                        .build(),
                Texts.get(connected ? "networking.peering.add" : "networking.peering.remove"));
    }
}

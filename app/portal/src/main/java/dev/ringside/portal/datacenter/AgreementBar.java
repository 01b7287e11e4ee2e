package dev.ringside.portal.datacenter;

import dev.ringside.model.ClusterModel;
import dev.ringside.portal.blade.MessageBar;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.RingAgreement;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.StackPane;

/** Says plainly when a cluster's nodes do not tell the same about each other; hidden while they do. */
public final class AgreementBar extends StackPane {
    private static final int NAMED = 6;

    public AgreementBar() {
        setId("ring-agreement");
        hide();
    }

    /** Follows the cluster until the bag is closed. */
    public void follow(ClusterModel cluster, Subscriptions bag) {
        bag.follow(cluster.ringAgreementProperty(), this::show);
    }

    private void show(RingAgreement agreement) {
        if (agreement.isSplit()) {
            show(
                    Tone.DANGER,
                    Texts.get(
                            "datacenter.ring.split",
                            agreement.sides().size(),
                            agreement.sides().stream().map(AgreementBar::names).collect(Collectors.joining(" | "))));
        } else if (!agreement.oneSided().isEmpty()) {
            RingAgreement.Unseen first = agreement.oneSided().get(0);
            int more = agreement.oneSided().size() - 1;
            String sentence = Texts.get("datacenter.ring.unseen", first.by(), first.node());
            show(Tone.WARNING, more == 0 ? sentence : Texts.get("datacenter.ring.unseen-more", sentence, more));
        } else if (!agreement.hasOneSchema()) {
            show(
                    Tone.WARNING,
                    Texts.get(
                            "datacenter.ring.schemas",
                            agreement.schemas().values().stream()
                                    .map(AgreementBar::names)
                                    .collect(Collectors.joining(" | "))));
        } else {
            hide();
        }
    }

    private void show(Tone tone, String text) {
        getChildren().setAll(new MessageBar(tone, text));
        setAccessibleText(text);
        setVisible(true);
        setManaged(true);
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }

    private static String names(List<NodeName> nodes) {
        String first = nodes.stream().limit(NAMED).map(NodeName::value).collect(Collectors.joining(", "));
        return nodes.size() <= NAMED ? first : Texts.get("datacenter.ring.and-more", first, nodes.size() - NAMED);
    }
}

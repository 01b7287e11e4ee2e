package dev.ringside.portal.export;

import dev.ringside.model.ClusterModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.ClusterBlade;
import dev.ringside.portal.blade.CodeTabs;
import dev.ringside.portal.blade.Saving;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.export.TemplateFormat;
import dev.ringside.provisioning.resource.ClusterName;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The cluster as it could be made in the real service, live. Follows the service's Automation &gt; Export template. */
public final class ExportBlade extends ClusterBlade {
    private final CodeTabs code;

    public ExportBlade(BladeContext context, ClusterName name) {
        this(context, name, new Saving(context.model()));
    }

    ExportBlade(BladeContext context, ClusterName name, Saving saving) {
        super("blade-export", Texts.get("export.title", name), context, name);
        setSubtitle(Texts.get("overview.subtitle"));
        code = new CodeTabs("export", this, saving);
        for (TemplateFormat format : TemplateFormat.values()) {
            code.add(format.wireName(), title(format), format.fileName());
        }
    }

    @Override
    protected Node build() {
        Label intro = new Label(Texts.get("export.intro"));
        intro.setWrapText(true);
        VBox content = new VBox(intro, code);
        content.getStyleClass().add("page-part");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("blade-scroll");
        return scroll;
    }

    @Override
    protected void onCluster(ClusterModel cluster, Subscriptions bag) {
        bag.follow(cluster.specProperty(), spec -> {
            for (TemplateFormat format : TemplateFormat.values()) {
                code.show(format.wireName(), format.render(spec));
            }
        });
    }

    private static String title(TemplateFormat format) {
        return switch (format) {
            case ARM -> Texts.get("export.arm");
            case BICEP -> Texts.get("export.bicep");
            case TERRAFORM -> Texts.get("export.terraform");
            case AZ -> Texts.get("export.az");
            case YAML -> Texts.get("export.yaml");
        };
    }
}

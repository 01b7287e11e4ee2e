package dev.ringside.portal.settings;

import dev.ringside.model.settings.ClientCertificatesModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.change.ChangeBlade;
import dev.ringside.portal.form.FormBuilder;
import dev.ringside.portal.form.FormPane;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.resource.ClusterName;

/** The certificates a cluster asks its clients for. */
public final class ClientCertificatesBlade extends ChangeBlade {

    public ClientCertificatesBlade(BladeContext context, ClusterName name) {
        this(context, name, new ClientCertificatesModel(context.model(), name));
    }

    private ClientCertificatesBlade(BladeContext context, ClusterName name, ClientCertificatesModel model) {
        super(
                "blade-client-certificates",
                Texts.get("change.title", name, Texts.get("nav.client-certificates")),
                context,
                name,
                model,
                form(model),
                Texts.get("update.apply"));
    }

    private static FormPane form(ClientCertificatesModel model) {
        CertificateList list = new CertificateList(model);
        return new FormBuilder()
                .paragraph("certificates.intro")
                .part(list, list::follow)
                .build();
    }
}

package dev.ringside.portal.settings;

import dev.ringside.model.settings.ResetPasswordModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.change.ChangeBlade;
import dev.ringside.portal.form.FormBuilder;
import dev.ringside.portal.form.FormPane;
import dev.ringside.portal.form.FormRow;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.resource.ClusterName;

/** Another password for role cassandra, on every node. */
public final class ResetPasswordBlade extends ChangeBlade {
    private final ResetPasswordModel model;

    public ResetPasswordBlade(BladeContext context, ClusterName name) {
        this(context, name, new ResetPasswordModel(context.model(), name));
    }

    private ResetPasswordBlade(BladeContext context, ClusterName name, ResetPasswordModel model) {
        super(
                "blade-reset-password",
                Texts.get("change.title", name, Texts.get("nav.reset-password")),
                context,
                name,
                model,
                form(model),
                Texts.get("nav.reset-password"));
        this.model = model;
    }

    @Override
    protected void onClose() {
        model.close();
    }

    private static FormPane form(ResetPasswordModel model) {
        return new FormBuilder()
                .paragraph("reset-password.intro")
                .password(model.password().password(), "reset-password.password", row -> row.required()
                        .action("generate-password", Texts.get("create.password.generate"), model.password()::generate))
                .password(model.password().confirmation(), "reset-password.confirm", FormRow::required)
                .build();
    }
}

package dev.ringside.model.settings;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.PortalModel;
import dev.ringside.model.change.ChangeForm;
import dev.ringside.model.form.Form;
import dev.ringside.model.form.NewPassword;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.change.ClusterChange.ResetPassword;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.security.Secret;
import java.util.Optional;

/** Another password for role {@code cassandra}. It leaves the model only inside the change. */
public final class ResetPasswordModel extends ChangeForm implements AutoCloseable {
    private final NewPassword password =
            new NewPassword("newPassword", "New password", "confirmNewPassword", "Confirm new password");
    private final Form form = new Form(password.password(), password.confirmation());
    private Optional<ResetPassword> proposed = Optional.empty();

    public ResetPasswordModel(PortalModel portal, ClusterName name) {
        super(portal, name);
        form.onChange(this::update);
    }

    @Override
    protected void take(ClusterModel cluster) {}

    @Override
    protected boolean differs() {
        return !password.password().get().isEmpty()
                || !password.confirmation().get().isEmpty();
    }

    /** The same text is the same change, so that it is not asked about twice. */
    @Override
    protected Optional<ClusterChange> change() {
        String text = password.password().get();
        if (!form.validProperty().get()) {
            proposed = Optional.empty();
        } else if (proposed.flatMap(ResetPassword::password)
                .filter(secret -> secret.reveal().equals(text))
                .isEmpty()) {
            proposed = Optional.of(ResetPassword.to(new Secret(text)));
        }
        return proposed.map(change -> change);
    }

    @Override
    protected void reset() {
        password.password().restore("");
        password.confirmation().restore("");
    }

    /** Forgets the password. */
    @Override
    public void close() {
        discard();
    }

    public NewPassword password() {
        return password;
    }
}

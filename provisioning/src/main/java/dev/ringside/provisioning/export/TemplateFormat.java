package dev.ringside.provisioning.export;

import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.store.ClusterStore;
import java.util.function.Function;

/**
 * The forms in which a cluster can be written down. All but {@link #YAML} make the same cluster in the real service, with the virtual
 * networks it needs; the password is a parameter of theirs and never inside. What exists only here, such as the runtime, is left out.
 */
public enum TemplateFormat {
    ARM("arm", "azuredeploy.json", spec -> ArmTemplate.of(AzureResources.of(spec))),
    BICEP("bicep", "main.bicep", spec -> BicepTemplate.of(AzureResources.of(spec))),
    TERRAFORM("terraform", "main.tf", TerraformTemplate::of),
    AZ("az", "create-cluster.sh", AzScript::of),
    YAML("yaml", "cluster.yaml", ClusterStore::text);

    private final String wireName;
    private final String fileName;
    private final Function<ClusterSpec, String> renderer;

    TemplateFormat(String wireName, String fileName, Function<ClusterSpec, String> renderer) {
        this.wireName = wireName;
        this.fileName = fileName;
        this.renderer = renderer;
    }

    /** The word on the command line. */
    public String wireName() {
        return wireName;
    }

    /** What a file of this form is called by custom. */
    public String fileName() {
        return fileName;
    }

    /** The cluster in this form; ends with a line break. */
    public String render(ClusterSpec spec) {
        return renderer.apply(spec);
    }
}

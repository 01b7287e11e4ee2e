package dev.ringside.provisioning.export;

import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.store.ClusterStore;

/**
 * The forms in which a cluster can be written down. All but {@link #YAML} make the same cluster in the real service, with the virtual
 * networks it needs; the password is a parameter of theirs and never inside. What exists only here, such as the runtime, is left out.
 */
public enum TemplateFormat {
    ARM("arm", "azuredeploy.json"),
    BICEP("bicep", "main.bicep"),
    TERRAFORM("terraform", "main.tf"),
    AZ("az", "create-cluster.sh"),
    YAML("yaml", "cluster.yaml");

    private final String wireName;
    private final String fileName;

    TemplateFormat(String wireName, String fileName) {
        this.wireName = wireName;
        this.fileName = fileName;
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
        return switch (this) {
            case ARM -> ArmTemplate.of(AzureResources.of(spec));
            case BICEP -> BicepTemplate.of(AzureResources.of(spec));
            case TERRAFORM -> TerraformTemplate.of(spec);
            case AZ -> AzScript.of(spec);
            case YAML -> ClusterStore.text(spec);
        };
    }
}

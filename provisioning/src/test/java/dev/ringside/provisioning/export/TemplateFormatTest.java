package dev.ringside.provisioning.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ExternalRing;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.testing.Snapshots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateFormatTest {
    private static final String FRAGMENT = "concurrent_reads: 64\n# ${not} an expression, nor '''this'''\n";
    private static final ClusterSpec ONE = Snapshots.spec("demo");
    /** Two regions and everything that can be set. */
    private static final ClusterSpec WHOLE = ONE.plus(new DataCenterSpec(
                    new DataCenterName("dc-west"),
                    "westus2",
                    6,
                    "Standard_E16s_v5",
                    2,
                    false,
                    "demo-vnet",
                    "west",
                    Optional.of(FRAGMENT)))
            .withSettings(
                    ONE.clusterType(),
                    ONE.scheduledEventStrategy(),
                    ONE.autoReplicate(),
                    false,
                    Map.of("cost center", "it's ${me}"),
                    new ExternalRing(List.of("10.9.0.4"), List.of("on-premises")))
            .withClientCertificates(List.of("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"));

    private static final String BICEP =
            """
                        @secure()
                        @description('The password of role cassandra.')
                        param adminPassword string

                        @description('The object ID of Azure Cosmos DB in your tenant: az ad sp show --id a232010e-820c-4083-83bb-3ace5fc29d0b --query id -o tsv')
                        param cosmosDbPrincipalId string

                        resource network1 'Microsoft.Network/virtualNetworks@2024-05-01' = {
                          name: 'demo-vnet'
                          location: 'eastus'
                          properties: {
                            addressSpace: {
                              addressPrefixes: [
                                '10.1.0.0/16'
                              ]
                            }
                            subnets: [
                              {
                                name: 'default'
                                properties: {
                                  addressPrefix: '10.1.0.0/24'
                                }
                              }
                            ]
                          }
                        }

                        resource role1 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
                          scope: network1
                          name: guid(network1.id, cosmosDbPrincipalId, '4d97b98b-1d4f-4787-a291-c67834d212e7')
                          properties: {
                            principalId: cosmosDbPrincipalId
                            principalType: 'ServicePrincipal'
                            roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4d97b98b-1d4f-4787-a291-c67834d212e7')
                          }
                        }

                        resource cluster 'Microsoft.DocumentDB/cassandraClusters@2025-11-01-preview' = {
                          name: 'demo'
                          location: 'eastus'
                          tags: {
                            environment: 'development'
                          }
                          properties: {
                            delegatedManagementSubnetId: '${network1.id}/subnets/default'
                            initialCassandraAdminPassword: adminPassword
                            cassandraVersion: '5.0'
                            authenticationMethod: 'Cassandra'
                            autoReplicate: 'SystemKeyspaces'
                            clusterType: 'NonProduction'
                            scheduledEventStrategy: 'StopByRack'
                            repairEnabled: true
                          }
                          dependsOn: [
                            role1
                          ]
                        }

                        resource dataCenter1 'Microsoft.DocumentDB/cassandraClusters/dataCenters@2025-11-01-preview' = {
                          parent: cluster
                          name: 'datacenter-1'
                          properties: {
                            dataCenterLocation: 'eastus'
                            delegatedSubnetId: '${network1.id}/subnets/default'
                            nodeCount: 3
                            sku: 'Standard_E8s_v5'
                            diskSku: 'P30'
                            diskCapacity: 4
                            availabilityZone: true
                          }
                        }
                        """;

    private static final String TERRAFORM =
            """
                        # The provider has no arguments for these; set them in the portal afterwards:
                        #   cluster type NonProduction, auto replicate SystemKeyspaces, scheduled event strategy StopByRack, external data centers on-premises
                        resource "azurerm_cosmosdb_cassandra_cluster" "cluster" {
                          name                            = "demo"
                          resource_group_name             = azurerm_resource_group.group.name
                          location                        = "eastus"
                          delegated_management_subnet_id  = azurerm_subnet.network1_subnet1.id
                          default_admin_password          = var.admin_password
                          version                         = "5.0"
                          authentication_method           = "Cassandra"
                          repair_enabled                  = false
                          client_certificate_pems         = ["-----BEGIN CERTIFICATE-----\\nMIIB\\n-----END CERTIFICATE-----\\n"]
                          external_seed_node_ip_addresses = ["10.9.0.4"]
                          tags = {
                            "cost center" = "it's $${me}"
                          }
                          depends_on = [
                            azurerm_role_assignment.network1,
                            azurerm_role_assignment.network2,
                            azurerm_virtual_network_peering.network1_to_network2,
                            azurerm_virtual_network_peering.network2_to_network1,
                          ]
                        }

                        resource "azurerm_cosmosdb_cassandra_datacenter" "datacenter1" {
                          name                           = "datacenter-1"
                          cassandra_cluster_id           = azurerm_cosmosdb_cassandra_cluster.cluster.id
                          location                       = "eastus"
                          delegated_management_subnet_id = azurerm_subnet.network1_subnet1.id
                          node_count                     = 3
                          sku_name                       = "Standard_E8s_v5"
                          disk_sku                       = "P30"
                          disk_count                     = 4
                          availability_zones_enabled     = true
                        }

                        resource "azurerm_cosmosdb_cassandra_datacenter" "datacenter2" {
                          name                           = "dc-west"
                          cassandra_cluster_id           = azurerm_cosmosdb_cassandra_cluster.cluster.id
                          location                       = "westus2"
                          delegated_management_subnet_id = azurerm_subnet.network2_subnet1.id
                          node_count                     = 6
                          sku_name                       = "Standard_E16s_v5"
                          disk_sku                       = "P30"
                          disk_count                     = 2
                          availability_zones_enabled     = false
                          base64_encoded_yaml_fragment = base64encode(<<-YAML
                            concurrent_reads: 64
                            # $${not} an expression, nor '''this'''
                          YAML
                          )
                          depends_on = [
                            azurerm_cosmosdb_cassandra_datacenter.datacenter1,
                          ]
                        }
                        """;

    private static final String AZ_SCRIPT =
            """
                        #!/usr/bin/env bash
                        # Creates the cluster demo in the subscription that az is logged in to.
                        set -euo pipefail
                        : "${CASSANDRA_ADMIN_PASSWORD:?Set it to the password that role cassandra is to have}"

                        group=development
                        cluster=demo
                        az group create \\
                          --name "$group" \\
                          --location eastus

                        az network vnet create \\
                          --resource-group "$group" \\
                          --name demo-vnet \\
                          --location eastus \\
                          --address-prefixes 10.1.0.0/16
                        az network vnet subnet create \\
                          --resource-group "$group" \\
                          --vnet-name demo-vnet \\
                          --name default \\
                          --address-prefixes 10.1.0.0/24
                        network1=$(az network vnet show --resource-group "$group" --name demo-vnet --query id --output tsv)
                        # Azure Cosmos DB puts the nodes into the network as Network Contributor.
                        az role assignment create \\
                          --assignee a232010e-820c-4083-83bb-3ace5fc29d0b \\
                          --role 4d97b98b-1d4f-4787-a291-c67834d212e7 \\
                          --scope "$network1"

                        az managed-cassandra cluster create \\
                          --resource-group "$group" \\
                          --cluster-name "$cluster" \\
                          --location eastus \\
                          --delegated-management-subnet-id "$network1"/subnets/default \\
                          --initial-cassandra-admin-password "$CASSANDRA_ADMIN_PASSWORD" \\
                          --cassandra-version 5.0 \\
                          --authentication-method Cassandra \\
                          --repair-enabled true \\
                          --tags environment=development

                        # The CLI has no arguments for these without its extensions.
                        id=$(az managed-cassandra cluster show --resource-group "$group" --cluster-name "$cluster" --query id --output tsv)
                        az rest \\
                          --method patch \\
                          --url "https://management.azure.com$id?api-version=2025-11-01-preview" \\
                          --body '{"properties": {"clusterType": "NonProduction", "autoReplicate": "SystemKeyspaces", "scheduledEventStrategy": "StopByRack"}}'
                        az resource wait \\
                          --ids "$id" \\
                          --api-version 2025-11-01-preview \\
                          --updated

                        az managed-cassandra datacenter create \\
                          --resource-group "$group" \\
                          --cluster-name "$cluster" \\
                          --data-center-name datacenter-1 \\
                          --data-center-location eastus \\
                          --delegated-subnet-id "$network1"/subnets/default \\
                          --node-count 3 \\
                          --sku Standard_E8s_v5 \\
                          --disk-sku P30 \\
                          --disk-capacity 4 \\
                          --availability-zone true
                        """;

    @Test
    void writesAnArmTemplate() throws IOException {
        JsonNode template = arm(ONE);
        assertThat(template.at("/parameters/adminPassword/type").asText()).isEqualTo("securestring");
        assertThat(types(template))
                .containsExactly(
                        "Microsoft.Network/virtualNetworks",
                        "Microsoft.Authorization/roleAssignments",
                        "Microsoft.DocumentDB/cassandraClusters",
                        "Microsoft.DocumentDB/cassandraClusters/dataCenters");
        JsonNode cluster = template.at("/resources/2");
        assertThat(new ObjectMapper()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(cluster)
                        .replace(" : ", ": ")
                        .replace(System.lineSeparator(), "\n"))
                .isEqualTo(
                        """
                        {
                          "type": "Microsoft.DocumentDB/cassandraClusters",
                          "apiVersion": "2025-11-01-preview",
                          "name": "demo",
                          "location": "eastus",
                          "tags": {
                            "environment": "development"
                          },
                          "properties": {
                            "delegatedManagementSubnetId": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'demo-vnet', 'default')]",
                            "initialCassandraAdminPassword": "[parameters('adminPassword')]",
                            "cassandraVersion": "5.0",
                            "authenticationMethod": "Cassandra",
                            "autoReplicate": "SystemKeyspaces",
                            "clusterType": "NonProduction",
                            "scheduledEventStrategy": "StopByRack",
                            "repairEnabled": true
                          },
                          "dependsOn": [ "[extensionResourceId(resourceId('Microsoft.Network/virtualNetworks', 'demo-vnet'), 'Microsoft.Authorization/roleAssignments', guid(resourceId('Microsoft.Network/virtualNetworks', 'demo-vnet'), parameters('cosmosDbPrincipalId'), '4d97b98b-1d4f-4787-a291-c67834d212e7'))]" ]
                        }""");
        JsonNode dataCenter = template.at("/resources/3");
        assertThat(dataCenter.path("name").asText()).isEqualTo("demo/datacenter-1");
        assertThat(dataCenter.at("/properties/nodeCount").asInt()).isEqualTo(3);
        assertThat(dataCenter.at("/properties/availabilityZone").asBoolean()).isTrue();
        assertThat(dataCenter.at("/dependsOn/0").asText())
                .isEqualTo("[resourceId('Microsoft.DocumentDB/cassandraClusters', 'demo')]");
    }

    @Test
    void givesEachRegionANetworkOfItsOwnAndPeersThem() throws IOException {
        JsonNode template = arm(WHOLE);
        assertThat(types(template))
                .containsSubsequence(
                        "Microsoft.Network/virtualNetworks",
                        "Microsoft.Network/virtualNetworks",
                        "Microsoft.Network/virtualNetworks/virtualNetworkPeerings",
                        "Microsoft.Network/virtualNetworks/virtualNetworkPeerings",
                        "Microsoft.DocumentDB/cassandraClusters");
        assertThat(template.at("/resources/1/name").asText()).isEqualTo("demo-vnet-westus2");
        assertThat(template.at("/resources/1/location").asText()).isEqualTo("westus2");
        assertThat(template.at("/resources/1/properties/addressSpace/addressPrefixes/0")
                        .asText())
                .isEqualTo("10.2.0.0/16");
        JsonNode last =
                template.path("resources").get(template.path("resources").size() - 1);
        assertThat(last.at("/properties/delegatedSubnetId").asText())
                .isEqualTo("[resourceId('Microsoft.Network/virtualNetworks/subnets', 'demo-vnet-westus2', 'west')]");
        assertThat(last.at("/dependsOn/0").asText())
                .as("one after another")
                .isEqualTo(
                        "[resourceId('Microsoft.DocumentDB/cassandraClusters/dataCenters', 'demo', 'datacenter-1')]");
        assertThat(new String(
                        Base64.getDecoder()
                                .decode(last.at("/properties/base64EncodedCassandraYamlFragment")
                                        .asText()),
                        StandardCharsets.UTF_8))
                .isEqualTo(FRAGMENT);
    }

    @Test
    void doublesABracketThatWouldBeginAnExpression() throws IOException {
        ClusterSpec tagged = ONE.withSettings(
                ONE.clusterType(),
                ONE.scheduledEventStrategy(),
                ONE.autoReplicate(),
                true,
                Map.of("shape", "[square]"),
                ExternalRing.NONE);
        assertThat(arm(tagged).at("/resources/2/tags/shape").asText()).isEqualTo("[[square]");
    }

    @Test
    void writesBicep() {
        assertThat(TemplateFormat.BICEP.render(ONE)).isEqualTo(BICEP);
        assertThat(TemplateFormat.BICEP.render(WHOLE))
                .contains("    'cost center': 'it\\'s \\${me}'\n", "pem: '-----BEGIN CERTIFICATE-----\\nMIIB\\n")
                .contains("      id: network2.id\n", "  dependsOn: [\n    dataCenter1\n  ]\n");
    }

    @Test
    void writesTerraform() {
        String template = TemplateFormat.TERRAFORM.render(WHOLE);
        assertThat(template.substring(template.indexOf("# The provider has no arguments")))
                .isEqualTo(TERRAFORM);
        assertThat(template).contains("variable \"admin_password\" {", "  sensitive   = true\n");
    }

    @Test
    void writesAScriptForTheAzureCli() {
        assertThat(TemplateFormat.AZ.render(ONE)).isEqualTo(AZ_SCRIPT);
        assertThat(TemplateFormat.AZ.render(WHOLE))
                .contains("--tags 'cost center=it'\\''s ${me}'", "--external-seed-nodes 10.9.0.4")
                .contains("\"externalDataCenters\": [\"on-premises\"]", "az network vnet peering create");
    }

    @Test
    void writesTheProductsOwnFile() throws IOException {
        JsonNode document = new YAMLMapper().readTree(TemplateFormat.YAML.render(WHOLE));
        assertThat(document.path("kind").asText()).isEqualTo("RingsideCluster");
        assertThat(document.at("/cluster/dataCenters/1/yamlFragment").asText()).isEqualTo(FRAGMENT);
    }

    @ParameterizedTest
    @EnumSource(TemplateFormat.class)
    void endsWithALineBreak(TemplateFormat format) {
        assertThat(format.render(ONE)).endsWith("\n");
    }

    private static JsonNode arm(ClusterSpec spec) throws IOException {
        return new ObjectMapper().readTree(TemplateFormat.ARM.render(spec));
    }

    private static List<String> types(JsonNode template) {
        return template.path("resources").findValuesAsText("type").stream()
                .filter(type -> type.startsWith("Microsoft."))
                .toList();
    }
}

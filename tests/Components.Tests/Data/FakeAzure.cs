using Payments.Infra.Components.Data;
using Payments.Infra.Components.Kit;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace Payments.Infra.Components.Tests.Data;

/// <summary>Azure as the data tier sees it, without a platform behind it.</summary>
internal class FakeAzure : IManagedServices
{
    public AzurePlacement Placement { get; } = new()
    {
        ResourceGroup = Output.Create("group"),
        Location = "westeurope",
        Zones = ["1", "2", "3"],
        Tenant = "tenant",
        EndpointAddresses = "10.0.4.0/24",
        PostgresSubnetId = Output.Create("/subnets/postgres"),
        PostgresAddresses = "10.0.5.0/24",
        PostgresZoneId = Output.Create("/zones/postgres"),
        Vault = new VaultAccess(Output.Create("https://vault.example.com"), Output.Create("client-reader")),
        BackupWriter = Output.Create("client-backups"),
        BackupContainer = Output.Create("https://account.blob.core.windows.net/postgres"),
    };

    public InputMap<string> Tags() => [];

    public Output<string> GlobalName(string abbreviation) => Output.Create($"{abbreviation}-shop");

    public (Output<string> PrincipalId, Output<string> ClientId) IdentityOf(string service) =>
        (Output.Create($"principal-{service}"), Output.Create($"client-{service}"));

    public virtual Resource DeclareSecret(string name, Output<string> password) => new AzureNative.KeyVault.Secret(name, new AzureNative.KeyVault.SecretArgs
    {
        SecretName = name,
        VaultName = "vault",
        ResourceGroupName = "group",
        Properties = new AzureNative.KeyVault.Inputs.SecretPropertiesArgs { Value = password },
    });

    public void DeclareGrant(string service, string purpose, BuiltInRole role, Output<string> scope) =>
        _ = new AzureNative.Authorization.RoleAssignment($"{service}-{purpose}", new AzureNative.Authorization.RoleAssignmentArgs
        {
            PrincipalId = $"principal-{service}",
            RoleDefinitionId = role.Name,
            Scope = scope,
        });

    public void DeclarePrivateEndpoint(string name, PrivateService service, Output<string> id, CustomResourceOptions options)
    {
    }

    public void DeclareLogs(string name, Output<string> id, string category, CustomResourceOptions options)
    {
    }

    public CustomResourceOptions Protect(CustomResourceOptions options) => options;
}

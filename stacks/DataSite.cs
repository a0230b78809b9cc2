using Payments.Infra.Components.Azure.Access;
using Payments.Infra.Components.Azure.Networking;
using Payments.Infra.Components.Data;
using Payments.Infra.Components.Data.Passwords;
using Payments.Infra.Components.Kit;
using Payments.Infra.Stacks.Platform;
using Payments.Infra.Stacks.Settings;
using Pulumi;

namespace Payments.Infra.Stacks;

/// <summary>What the data tier has of Azure: places and names of the platform, and identities of its own for passwords and backups.</summary>
internal static class DataSite
{
    private const string BackupContainer = "postgres";

    /// <summary>The environment; null on a cluster that is there already.</summary>
    /// <param name="settings">The stack's settings.</param>
    /// <param name="platform">Azure's part of the graph.</param>
    public static AzureSite? Of(PaymentsSettings settings, AzurePlatform? platform)
    {
        if (platform is null || settings.Azure is not { } azure)
        {
            return null;
        }

        var (environment, network) = (platform.Environment, platform.Network);
        var onAzure = new ComponentResourceOptions { Provider = environment.Provider };
        var reader = IdentityOf(VaultReader.AccountName);
        var backups = IdentityOf(settings.Data.Postgres.Cluster);
        backups.Grant("backups", BuiltInRole.BlobContributor, platform.Blobs.Container(BackupContainer));
        return new AzureSite
        {
            Provider = environment.Provider,
            ResourceGroup = environment.ResourceGroup,
            Location = environment.Region.Name,
            Zones = azure.Zones,
            Tenant = environment.Tenant,
            Tags = () => environment.Tags,
            GlobalName = environment.GlobalNameOf,
            EndpointAddresses = $"{azure.Network.Subnets.PrivateEndpoints}",
            PostgresSubnetId = network.PostgresSubnetId,
            PostgresAddresses = $"{azure.Network.Subnets.Postgres}",
            PostgresZoneId = network.Zones?.Postgres,
            KeyVaultUrl = platform.KeyVault.Uri,
            Keep = (name, password) => platform.KeyVault.Keep(name, password, reader),
            SecretReader = reader.ClientId,
            BackupWriter = backups.ClientId,
            BackupContainer = Output.Format($"{platform.Blobs.Endpoint}{BackupContainer}"),
            PrincipalOf = service => platform.IdentityOf(service).PrincipalId,
            ClientOf = service => platform.IdentityOf(service).ClientId,
            Grant = (service, what, role, scope) => platform.IdentityOf(service).Grant(what, role, scope),
            Connect = (name, service, id, child) => PrivateAccess.Connect(name, service, id, environment, network, child),
            Audit = (name, id, child, category) => platform.Monitoring.Audit(name, id, child, category),
            Protected = child => CustomResourceOptions.Merge(child, new CustomResourceOptions { Protect = environment.Baseline.IsProtected ? true : null }),
        };

        WorkloadIdentity IdentityOf(string account) => new(
            account, new WorkloadIdentityArgs { Environment = environment, Issuer = platform.Cluster.Issuer, Namespace = DataNamespace.Name, ServiceAccount = account }, onAzure);
    }
}

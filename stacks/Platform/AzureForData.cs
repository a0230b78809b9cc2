using Payments.Infra.Components.Azure.Access;
using Payments.Infra.Components.Azure.Networking;
using Payments.Infra.Components.Azure.Stores;
using Payments.Infra.Components.Data;
using Payments.Infra.Components.Data.Passwords;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Mesh.Ingress.Certificates;
using Payments.Infra.Components.Mesh.Install;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Azure;
using Pulumi;

namespace Payments.Infra.Stacks.Platform;

/// <summary>What the data tier has in Azure: places and names of the platform, and identities of its own for passwords and backups.</summary>
internal sealed class AzureForData : IManagedServices
{
    private const string BackupContainer = "postgres";

    private readonly AzurePlatform platform;
    private readonly (KeyVault Vault, WorkloadIdentity Reader)? passwords;

    private AzureForData(PaymentsSettings settings, AzureSettings azure, AzurePlatform platform)
    {
        this.platform = platform;
        passwords = platform.KeyVault is { } vault ? (vault, DeclareIdentity(VaultReader.AccountName)) : null;
        var backups = platform.Backups is null ? null : DeclareIdentity(settings.Data.Postgres.Cluster);
        backups?.Grant("backups", BuiltInRole.BlobContributor, platform.Backups!.Container(BackupContainer));
        var meshReads = settings.Mesh.Ingress.Certificate.Source == CertificateSource.Vault || settings.Mesh.Ca.Source == AuthoritySource.Vault;
        if (passwords is var (shared, reader) && meshReads)
        {
            // Nothing of the plan makes what the mesh has there, and a role on what is not there yet may be refused: it is on the vault.
            reader.Grant("mesh", BuiltInRole.KeyVaultSecretsUser, shared.Id);
        }

        Placement = new AzurePlacement
        {
            Provider = platform.Environment.Provider,
            ResourceGroup = platform.Environment.ResourceGroup,
            Location = platform.Environment.Region.Name,
            Zones = azure.Zones,
            HasPair = azure.Region.HasPair,
            Tenant = platform.Environment.Tenant,
            EndpointAddresses = $"{azure.Network.Subnets.PrivateEndpoints}",
            PostgresSubnetId = platform.Network.PostgresSubnetId,
            PostgresAddresses = $"{azure.Network.Subnets.Postgres}",
            PostgresZoneId = platform.Network.Zones?.Postgres,
            Vault = passwords is var (url, client) ? new VaultAccess(url.Uri, client.ClientId) : null,
            BackupWriter = backups?.ClientId,
            BackupContainer = platform.Backups is { } store ? Output.Format($"{store.Endpoint}{BackupContainer}") : null,
        };
    }

    /// <inheritdoc/>
    public AzurePlacement Placement { get; }

    /// <summary>Declares the identities; null on a cluster that is there already.</summary>
    /// <param name="settings">The stack's settings.</param>
    /// <param name="platform">Azure's part of the graph.</param>
    public static AzureForData? Declare(PaymentsSettings settings, AzurePlatform? platform) =>
        platform is not null && settings.Azure is { } azure ? new AzureForData(settings, azure, platform) : null;

    /// <inheritdoc/>
    public InputMap<string> Tags() => platform.Environment.Tags;

    /// <inheritdoc/>
    public Output<string> GlobalName(string abbreviation) => platform.Environment.GlobalNameOf(abbreviation);

    /// <inheritdoc/>
    public (Output<string> PrincipalId, Output<string> ClientId) IdentityOf(string service)
    {
        var identity = platform.IdentityOf(service);
        return (identity.PrincipalId, identity.ClientId);
    }

    /// <inheritdoc/>
    public Resource DeclareSecret(string name, Output<string> password)
    {
        var (vault, reader) = passwords ?? throw new InvalidOperationException("There is no key vault: passwords stay in the cluster.");
        return vault.DeclareSecret(name, password, reader);
    }

    /// <inheritdoc/>
    public void DeclareGrant(string service, string purpose, BuiltInRole role, Output<string> scope) =>
        platform.IdentityOf(service).Grant(purpose, role, scope);

    /// <inheritdoc/>
    public void DeclarePrivateEndpoint(string name, PrivateService service, Output<string> id, CustomResourceOptions options) =>
        PrivateAccess.Connect(name, service, id, platform.Environment, platform.Network, options);

    /// <inheritdoc/>
    public void DeclareLogs(string name, Output<string> id, string category, CustomResourceOptions options) =>
        platform.Monitoring?.Audit(name, id, options, category);

    /// <inheritdoc/>
    public CustomResourceOptions Protect(CustomResourceOptions options) =>
        CustomResourceOptions.Merge(options, new CustomResourceOptions { Protect = platform.Environment.Baseline.IsProtected ? true : null });

    private WorkloadIdentity DeclareIdentity(string account) => new(
        account,
        new WorkloadIdentityArgs
        {
            Environment = platform.Environment,
            Issuer = platform.Cluster.Issuer,
            Namespace = DataNamespace.Name,
            ServiceAccount = account,
        },
        new ComponentResourceOptions { Provider = platform.Environment.Provider });
}

using Payments.Infra.Components.Azure.Stores;
using Pulumi.AzureNative.Monitor;
using Pulumi.AzureNative.Monitor.Inputs;
using Pulumi.AzureNative.OperationalInsights;
using Workspaces = Pulumi.AzureNative.OperationalInsights.Inputs;

namespace Payments.Infra.Components.Azure.Logs;

/// <summary>
/// What Azure's own services log: in a workspace to search, and in an archive that can be neither changed nor deleted for a year; for good,
/// once the archive is locked.
/// </summary>
public sealed class Monitoring : PlatformComponent
{
    private readonly BlobStore? archive;

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public Monitoring(string name, MonitoringArgs args, ComponentResourceOptions? options = null)
        : base("payments:azure:Monitoring", name, args, options)
    {
        var (environment, baseline) = (args.Environment, args.Environment.Baseline);
        WorkspaceId = DeclareWorkspace(name, environment);
        if (baseline.KeepsAuditLogs)
        {
            archive = new BlobStore(
                $"{name}-archive",
                new BlobStoreArgs
                {
                    Environment = environment,
                    Network = args.Network,
                    Abbreviation = "log",
                    Keeping = baseline.LocksArchive ? BlobKeeping.LockedArchive(baseline.ArchiveDays) : BlobKeeping.Archive(baseline.ArchiveDays),
                },
                new ComponentResourceOptions { Parent = this });

            // To the workspace alone: no account can log to itself. Nor what Azure writes there: each log would make another one.
            Send($"{name}-archive", archive.BlobsId, null, archive.OfAccount, "StorageRead", "StorageDelete");
            ActivityLog.Keep(name, environment, WorkspaceId, archive.Id, Child);
            FlowLogs.Declare(name, environment, args.Network, args.Watcher, archive, Child);
        }

        RegisterOutputs();
    }

    /// <summary>Id of the workspace.</summary>
    [Output("workspaceId")]
    public Output<string> WorkspaceId { get; private set; }

    /// <summary>Sends a resource's logs to the workspace and the archive, where the stack keeps them.</summary>
    /// <param name="name">Name of the resource in the program.</param>
    /// <param name="resource">Id of the resource.</param>
    /// <param name="child">How the engine treats it.</param>
    /// <param name="categories">What of its logs.</param>
    public void Audit(string name, Output<string> resource, CustomResourceOptions child, params string[] categories)
    {
        if (archive is not null)
        {
            Send(name, resource, archive.Id, child, categories);
        }
    }

    /// <summary>Sends who read, wrote and deleted the blobs of an account to the workspace and the archive.</summary>
    /// <param name="name">Name of the account in the program.</param>
    /// <param name="blobs">The account.</param>
    public void Audit(string name, BlobStore blobs) => Audit(name, blobs.BlobsId, blobs.OfAccount, "StorageRead", "StorageWrite", "StorageDelete");

    private void Send(string name, Output<string> resource, Output<string>? storage, CustomResourceOptions child, params string[] categories)
    {
        var args = new DiagnosticSettingArgs
        {
            // Such a setting outlives what it belongs to, and a new one of another name would send everything twice.
            Name = $"{name}-audit",
            ResourceUri = resource,
            WorkspaceId = WorkspaceId,
            LogAnalyticsDestinationType = "Dedicated",
            Logs = categories.Select(
                category => (Input<DiagnosticsLogSettingsArgs>)new DiagnosticsLogSettingsArgs { Category = category, Enabled = true }).ToArray(),
        };
        if (storage is not null)
        {
            args.StorageAccountId = storage;
        }

        _ = new DiagnosticSetting($"{name}-audit", args, child);
    }

    private Output<string> DeclareWorkspace(string name, AzureEnvironment environment) => new Workspace(name, new WorkspaceArgs
    {
        WorkspaceName = environment.GlobalNameOf("log"),
        ResourceGroupName = environment.KeptGroup,
        Location = environment.Region.Name,
        Sku = new Workspaces.WorkspaceSkuArgs { Name = WorkspaceSkuNameEnum.PerGB2018 },
        RetentionInDays = environment.Baseline.RetentionDays,
        Features = new Workspaces.WorkspaceFeaturesArgs { DisableLocalAuth = true, EnableLogAccessUsingOnlyResourcePermissions = true },
        Tags = environment.Tags,
    }, Protection.Of(environment, Protection.Kept(environment, Child))).Id;
}

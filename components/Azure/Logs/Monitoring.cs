using Payments.Infra.Components.Azure.Stores;
using Pulumi.AzureNative.Monitor;
using Pulumi.AzureNative.Monitor.Inputs;
using Pulumi.AzureNative.OperationalInsights;
using Workspaces = Pulumi.AzureNative.OperationalInsights.Inputs;

namespace Payments.Infra.Components.Azure.Logs;

/// <summary>What Azure's own services log: some months in a workspace, a year in an archive that nobody can change.</summary>
public sealed class Monitoring : PlatformComponent
{
    private readonly AzureEnvironment environment;
    private readonly BlobStore? archive;

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public Monitoring(string name, MonitoringArgs args, ComponentResourceOptions? options = null)
        : base("payments:azure:Monitoring", name, args, options)
    {
        (environment, var child) = (args.Environment, Child);
        var workspace = new Workspace(name, new WorkspaceArgs
        {
            WorkspaceName = environment.NameOf("log"),
            ResourceGroupName = environment.ResourceGroup,
            Location = environment.Region.Name,
            Sku = new Workspaces.WorkspaceSkuArgs { Name = WorkspaceSkuNameEnum.PerGB2018 },
            RetentionInDays = environment.Baseline.RetentionDays,
            Features = new Workspaces.WorkspaceFeaturesArgs { DisableLocalAuth = true, EnableLogAccessUsingOnlyResourcePermissions = true },
            Tags = environment.Tags,
        }, CustomResourceOptions.Merge(
            Protection.Of(environment, child), new CustomResourceOptions { RetainOnDelete = environment.Baseline.IsProtected ? true : null }));
        WorkspaceId = workspace.Id;
        if (environment.Baseline.KeepsAuditLogs)
        {
            archive = new BlobStore(
                $"{name}-archive",
                new BlobStoreArgs { Environment = environment, Network = args.Network, Abbreviation = "log", ImmutableDays = environment.Baseline.ArchiveDays },
                new ComponentResourceOptions { Parent = this });
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
        if (archive is null)
        {
            return;
        }

        _ = new DiagnosticSetting($"{name}-audit", new DiagnosticSettingArgs
        {
            // Such a setting outlives what it belongs to, and a new one of another name would send everything twice.
            Name = $"{name}-audit",
            ResourceUri = resource,
            WorkspaceId = WorkspaceId,
            StorageAccountId = archive.Id,
            LogAnalyticsDestinationType = "Dedicated",
            Logs = categories.Select(
                category => (Input<DiagnosticsLogSettingsArgs>)new DiagnosticsLogSettingsArgs { Category = category, Enabled = true }).ToArray(),
        }, child);
    }
}

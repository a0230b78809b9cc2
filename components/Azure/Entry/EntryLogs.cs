using Pulumi.AzureNative.Cdn;
using Pulumi.AzureNative.Monitor;
using Pulumi.AzureNative.Monitor.Inputs;
using Pulumi.AzureNative.OperationalInsights;
using Workspaces = Pulumi.AzureNative.OperationalInsights.Inputs;

namespace Payments.Infra.Components.Azure.Entry;

/// <summary>Who asked a front door for what, and what its firewall stopped (PCI DSS 10); both are in the table <c>AzureDiagnostics</c>.</summary>
internal static class EntryLogs
{
    /// <summary>The categories (learn.microsoft.com/azure/frontdoor/front-door-diagnostics). Health probes there are none.</summary>
    private static readonly ImmutableArray<string> Categories = ["FrontDoorAccessLog", "FrontDoorWebApplicationFirewallLog"];

    /// <summary>Declares a workspace, and sends the logs there.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="environment">Where it goes.</param>
    /// <param name="profile">The front door.</param>
    /// <param name="child">How the engine treats it.</param>
    public static void Declare(string name, AzureEnvironment environment, Profile profile, CustomResourceOptions child)
    {
        var kept = Protection.Kept(environment, child);
        var workspace = new Workspace($"{name}-logs", new WorkspaceArgs
        {
            WorkspaceName = environment.GlobalNameOf("log"),
            ResourceGroupName = environment.KeptGroup,
            Location = environment.Region.Name,
            Sku = new Workspaces.WorkspaceSkuArgs { Name = WorkspaceSkuNameEnum.PerGB2018 },
            RetentionInDays = environment.Baseline.RetentionDays,
            Features = new Workspaces.WorkspaceFeaturesArgs { DisableLocalAuth = true, EnableLogAccessUsingOnlyResourcePermissions = true },
            Tags = environment.Tags,
        }, Protection.Of(environment, kept));
        _ = new DiagnosticSetting($"{name}-logs", new DiagnosticSettingArgs
        {
            // Such a setting outlives what it belongs to, and a new one of another name would send everything twice.
            Name = $"{name}-logs",
            ResourceUri = profile.Id,
            WorkspaceId = workspace.Id,
            Logs = Categories.Select(
                category => (Input<DiagnosticsLogSettingsArgs>)new DiagnosticsLogSettingsArgs { Category = category, Enabled = true }).ToArray(),
        }, child);
    }
}

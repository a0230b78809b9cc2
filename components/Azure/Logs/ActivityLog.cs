using Pulumi.AzureNative.Monitor;
using Pulumi.AzureNative.Monitor.Inputs;

namespace Payments.Infra.Components.Azure.Logs;

/// <summary>Who changed what in the subscription. Azure itself keeps it for 90 days.</summary>
internal static class ActivityLog
{
    private static readonly ImmutableArray<string> Categories = ["Administrative", "Policy", "Security"];

    /// <summary>
    /// Sends it to workspace and archive. A subscription takes five such settings, so that this one goes with its stack, and has its stack's
    /// name: two stacks of one subscription each have their own.
    /// </summary>
    public static void Keep(string name, AzureEnvironment environment, Output<string> workspace, Output<string> archive, CustomResourceOptions child) =>
        _ = new SubscriptionDiagnosticSetting($"{name}-activity", new SubscriptionDiagnosticSettingArgs
        {
            Name = environment.NameOf("activity"),
            WorkspaceId = workspace,
            StorageAccountId = archive,
            Logs = Categories.Select(
                category => (Input<SubscriptionLogSettingsArgs>)new SubscriptionLogSettingsArgs { Category = category, Enabled = true }).ToArray(),
        }, child);
}

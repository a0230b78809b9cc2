using Pulumi.AzureNative.Monitor;
using Pulumi.AzureNative.Monitor.Inputs;

namespace Payments.Infra.Components.Azure.Logs;

/// <summary>
/// What containers log, by Container Insights. The add-on alone collects nothing when it uses its identity: a rule must
/// say what, and an association for which cluster.
/// </summary>
internal static class ContainerLogs
{
    private const string Extension = "ContainerInsights";
    private const string Stream = "Microsoft-ContainerLogV2";
    private const string Destination = "workspace";

    /// <summary>Pods of these say much, and nothing of payments.</summary>
    private static readonly ImmutableArray<string> Excluded = ["kube-system", "gatekeeper-system", "azure-arc"];

    public static void Collect(
        string name, AzureEnvironment environment, Output<string> workspace, Output<string> cluster, string clusterName, CustomResourceOptions child)
    {
        var rule = new DataCollectionRule($"{name}-containers", new DataCollectionRuleArgs
        {
            DataCollectionRuleName = $"MSCI-{environment.Region}-{clusterName}",
            ResourceGroupName = environment.ResourceGroup,
            Location = environment.Region.Name,
            Kind = KnownDataCollectionRuleResourceKind.Linux,
            DataSources = new DataCollectionRuleDataSourcesArgs
            {
                Extensions = new ExtensionDataSourceArgs
                {
                    Name = Extension,
                    ExtensionName = Extension,
                    Streams = { Stream },
                    ExtensionSettings = Settings(),
                },
            },
            Destinations = new DataCollectionRuleDestinationsArgs
            {
                LogAnalytics = new LogAnalyticsDestinationArgs { Name = Destination, WorkspaceResourceId = workspace },
            },
            DataFlows = new DataFlowArgs { Streams = { Stream }, Destinations = { Destination } },
            Tags = environment.Tags,
        }, child);
        _ = new DataCollectionRuleAssociation($"{name}-containers", new DataCollectionRuleAssociationArgs
        {
            AssociationName = "ContainerInsightsExtension",
            ResourceUri = cluster,
            DataCollectionRuleId = rule.Id,
        }, child);
    }

    private static ImmutableDictionary<string, object> Settings() => ImmutableDictionary<string, object>.Empty.Add(
        "dataCollectionSettings",
        ImmutableDictionary<string, object>.Empty
            .Add("interval", "1m")
            .Add("namespaceFilteringMode", "Exclude")
            .Add("namespaces", Excluded)
            .Add("enableContainerLogV2", true));
}

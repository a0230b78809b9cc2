using Operators.Kafka.V1;
using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>What works beside the brokers: it makes topics and users, moves partitions, and counts how far readers are behind.</summary>
internal static class KafkaAgents
{
    /// <summary>Name of the template that automatic rebalancing follows.</summary>
    private const string Template = "rebalancing";

    public static KafkaSpecEntityOperatorArgs EntityOperator(KafkaArgs args) => new()
    {
        TopicOperator = new KafkaSpecEntityOperatorTopicOperatorArgs { Resources = Resources("100m", "512Mi", "500m") },
        UserOperator = new KafkaSpecEntityOperatorUserOperatorArgs { Resources = Resources("100m", "512Mi", "500m") },
        Template = new KafkaSpecEntityOperatorTemplateArgs { Pod = Pod(args) },
    };

    public static KafkaSpecCruiseControlArgs CruiseControl(KafkaArgs args) => new()
    {
        Resources = Resources("250m", "1Gi", "1"),
        Template = new KafkaSpecCruiseControlTemplateArgs { Pod = Pod(args) },
        AutoRebalance =
        {
            Rebalance(KafkaSpecCruiseControlAutoRebalanceMode.AddBrokers),
            Rebalance(KafkaSpecCruiseControlAutoRebalanceMode.RemoveBrokers),
        },
    };

    public static KafkaSpecKafkaExporterArgs Exporter(KafkaArgs args) => new()
    {
        GroupRegex = ".*",
        TopicRegex = ".*",
        Resources = Resources("50m", "128Mi", "500m"),
        Template = new KafkaSpecKafkaExporterTemplateArgs { Pod = Pod(args) },
    };

    /// <summary>Says how partitions move when brokers come or are to go. It moves none by itself.</summary>
    public static void DeclareRebalancing(string name, CustomResourceOptions child) => _ = new KafkaRebalance(
        $"{name}-{Template}",
        new KafkaRebalanceArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = Template,
                Namespace = DataNamespace.Name,
                Labels = { [KafkaCluster.Label] = KafkaCluster.Name },
                Annotations = { ["strimzi.io/rebalance-template"] = "true" },
            },
            Spec = new KafkaRebalanceSpecArgs { ConcurrentPartitionMovementsPerBroker = 2, ReplicationThrottle = 50_000_000 },
        },
        child);

    private static KafkaSpecCruiseControlAutoRebalanceArgs Rebalance(KafkaSpecCruiseControlAutoRebalanceMode mode) =>
        new() { Mode = mode, Template = new KafkaSpecKafkaTemplatePodImagePullSecretsArgs { Name = Template } };

    private static KafkaSpecCruiseControlResourcesArgs Resources(string cpu, string memory, string cpuLimit) => new()
    {
        Requests = Quantities.Of(cpu, memory),
        Limits = Quantities.Of(cpuLimit, memory),
    };

    private static KafkaSpecCruiseControlTemplatePodArgs Pod(KafkaArgs args)
    {
        var pod = new KafkaSpecCruiseControlTemplatePodArgs
        {
            Metadata = new KafkaSpecKafkaTemplatePodMetadataArgs { Labels = ObjectLabels.OutsideMesh },
            EnableServiceLinks = false,
        };
        if (args.PriorityClass.Length > 0)
        {
            pod.PriorityClassName = args.PriorityClass;
        }

        return pod;
    }
}

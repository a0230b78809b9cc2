using Operators.Kafka.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>Pods beside the brokers: they make topics and users, move partitions, and export the lag of consumers.</summary>
internal static class KafkaAgents
{
    /// <summary>Name of the template of automatic rebalancing.</summary>
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

    /// <summary>Declares how partitions move when brokers are added or removed. It moves none by itself.</summary>
    public static void DeclareRebalancing(string name, CustomResourceOptions inCluster) => _ = new KafkaRebalance(
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
        inCluster);

    private static KafkaSpecCruiseControlAutoRebalanceArgs Rebalance(KafkaSpecCruiseControlAutoRebalanceMode mode) =>
        new() { Mode = mode, Template = new KafkaSpecKafkaTemplatePodImagePullSecretsArgs { Name = Template } };

    private static KafkaSpecCruiseControlResourcesArgs Resources(string cpu, string memory, string cpuLimit) => new()
    {
        Requests = Quantities.Create(cpu, memory),
        Limits = Quantities.Create(cpuLimit, memory),
    };

    private static KafkaSpecCruiseControlTemplatePodArgs Pod(KafkaArgs args)
    {
        var pod = new KafkaSpecCruiseControlTemplatePodArgs
        {
            Metadata = new KafkaSpecKafkaTemplatePodMetadataArgs { Labels = ObjectLabels.OutsideMesh },
            EnableServiceLinks = false,
        };
        if (args.Context.PriorityClass.Length > 0)
        {
            pod.PriorityClassName = args.Context.PriorityClass;
        }

        return pod;
    }
}

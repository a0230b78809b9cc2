using Operators.Kafka.V1;
using Payments.Infra.Components.Data.Tls;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>Mode operator: Strimzi runs brokers and controllers in pools, and makes topics, users and ACLs.</summary>
internal static class KafkaCluster
{
    /// <summary>Name of the cluster.</summary>
    public const string Name = "kafka";

    /// <summary>Label of all that belongs to the cluster.</summary>
    public const string Label = "strimzi.io/cluster";

    /// <summary>Names the brokers to clients; the operator makes it.</summary>
    public const string Brokers = "kafka-kafka-brokers";

    /// <summary>On the pods of brokers.</summary>
    private const string BrokerLabel = "strimzi.io/broker-role";

    /// <summary>Secret with the brokers' certificate and its authority.</summary>
    public const string Certificate = "kafka-server";

    private const string Listener = "tls";

    /// <summary>Declares the cluster. Gives its endpoint, and what its users wait for.</summary>
    public static (StoreEndpoint Endpoint, Resource Ready) Declare(
        string name, KafkaArgs args, ImmutableArray<KafkaClientIdentity> users, StoreOptions options)
    {
        // The operator names it from its own registry and version.
        var image = args.Context.Images.Of($"quay.io/strimzi/kafka:{Charts.KafkaOperator.Version}-kafka-{args.Settings.Version}");
        var certificate = StoreCertificate.DeclareServer(
            Certificate, [KafkaStore.ServiceName, "kafka-kafka-bootstrap", Brokers, $"*.{Brokers}"], options);
        var metrics = KafkaMetrics.Declare(name, options.Object);
        var pools = KafkaPools.Declare(args, options.Object.After(options.Prerequisites.Operators?.Kafka));
        var policy = KafkaPolicies.DeclareCluster(name, args, options);
        var cluster = new Operators.Kafka.V1.Kafka(
            name,
            new Operators.Kafka.V1.KafkaArgs
            {
                Metadata = new ObjectMetaArgs { Name = Name, Namespace = DataNamespace.Name },
                Spec = new KafkaSpecArgs
                {
                    Kafka = Broker(args),
                    EntityOperator = KafkaAgents.EntityOperator(args),
                    KafkaExporter = KafkaAgents.Exporter(args),
                    CruiseControl = args.Settings.Brokers > 1 ? KafkaAgents.CruiseControl(args) : null!,
                    ClusterCa = Authority(),
                    ClientsCa = Authority(),
                },
            },
            options.Workload.After([certificate, metrics, policy, .. pools]).Kept(args.Settings.WhenRemoved));
        var inCluster = options.Child.After(cluster);
        var made = KafkaAccess.Declare(args, users, inCluster);
        var logins = KafkaLogins.Declare(name, image, args, users, options, [.. made, certificate, KafkaPolicies.DeclareLogins(name, options)]);
        KafkaConsole.Declare(name, image, args.Context, options, cluster);
        if (args.Settings.Brokers > 1)
        {
            KafkaAgents.DeclareRebalancing(name, inCluster);
        }

        _ = new Service(
            $"{name}-bootstrap",
            new ServiceArgs
            {
                Metadata = StoreStatefulSet.Metadata(Name, KafkaStore.ServiceName),
                Spec = new ServiceSpecArgs
                {
                    Selector = { [Label] = Name, [BrokerLabel] = "true" },
                    Ports = { new ServicePortArgs { Name = "tls-kafka", Port = KafkaStore.Port, TargetPort = KafkaStore.Port, Protocol = "TCP" } },
                },
            },
            options.Object);
        return (KafkaStore.InCluster(Brokers, new PodSelector(DataNamespace.Name, Label, Name)), logins);
    }

    private static KafkaSpecKafkaArgs Broker(KafkaArgs args)
    {
        var replicas = Math.Min(3, args.Settings.Brokers);
        return new KafkaSpecKafkaArgs
        {
            Version = args.Settings.Version,
            Listeners = { TlsListener(args) },
            Authorization = new KafkaSpecKafkaAuthorizationArgs { Type = KafkaSpecKafkaAuthorizationType.Simple, SuperUsers = { KafkaConsole.Name } },
            Rack = new KafkaSpecKafkaRackArgs { Type = KafkaSpecKafkaRackType.TopologyLabel, TopologyKey = Scheduling.Zone },
            MetricsConfig = KafkaMetrics.Config(),
            Config =
            {
                ["default.replication.factor"] = replicas,
                ["min.insync.replicas"] = KafkaAccess.InSync(replicas),
                ["offsets.topic.replication.factor"] = replicas,
                ["transaction.state.log.replication.factor"] = replicas,
                ["transaction.state.log.min.isr"] = KafkaAccess.InSync(replicas),

                // A mistyped name is an error, not a topic without an owner.
                ["auto.create.topics.enable"] = false,
            },
        };
    }

    private static KafkaSpecKafkaListenersArgs TlsListener(KafkaArgs args) => new()
    {
        Name = Listener,
        Port = KafkaStore.Port,
        Type = KafkaSpecKafkaListenersType.Internal,
        Tls = true,
        Authentication = new KafkaSpecKafkaListenersAuthenticationArgs { Type = KafkaSpecKafkaListenersAuthenticationType.ScramSha512 },
        Configuration = new KafkaSpecKafkaListenersConfigurationArgs
        {
            // Fully qualified names, which the sidecars of clients know.
            UseServiceDnsDomain = true,
            BrokerCertChainAndKey = new KafkaSpecKafkaListenersConfigurationBrokerCertChainAndKeyArgs
            {
                SecretName = Certificate,
                Certificate = "tls.crt",
                Key = "tls.key",
            },
        },
        NetworkPolicyPeers = args.Context.Usage.TopicUsers.Select(service => new KafkaSpecKafkaListenersNetworkPolicyPeersArgs
        {
            NamespaceSelector = new KafkaSpecKafkaListenersNetworkPolicyPeersPodSelectorArgs
            {
                MatchLabels = { ["kubernetes.io/metadata.name"] = args.ServiceNamespace },
            },
            PodSelector = new KafkaSpecKafkaListenersNetworkPolicyPeersPodSelectorArgs { MatchLabels = { ["app"] = service.Name } },
        }).Append(new KafkaSpecKafkaListenersNetworkPolicyPeersArgs
        {
            PodSelector = new KafkaSpecKafkaListenersNetworkPolicyPeersPodSelectorArgs { MatchLabels = { [ObjectLabels.App] = KafkaConsole.Name } },
        }).Append(new KafkaSpecKafkaListenersNetworkPolicyPeersArgs
        {
            PodSelector = new KafkaSpecKafkaListenersNetworkPolicyPeersPodSelectorArgs { MatchLabels = { [ObjectLabels.App] = KafkaLogins.Name } },
        }).ToArray(),
    };

    private static KafkaSpecClientsCaArgs Authority() => new() { ValidityDays = 365, RenewalDays = 60 };
}

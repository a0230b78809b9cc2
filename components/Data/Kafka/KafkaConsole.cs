using Operators.Kafka.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>
/// An administrator's way into the operator's cluster, where brokers take no login without a certificate of their own but on the listener of
/// clients: a user that may do everything, and a pod with Kafka's tools and its login. There is no pod until somebody scales it up.
/// </summary>
internal static class KafkaConsole
{
    /// <summary>Name of the user, of the Deployment, and value of its pods' label <c>app</c>.</summary>
    public const string Name = KafkaBroker.Admin;

    /// <summary>What the Secret with its login is called before the number of its turn: the operator writes one of the user's name itself.</summary>
    private const string Settings = "kafka-admin-client";

    private const string LoginPath = "/etc/kafka/admin";
    private const string TlsPath = "/etc/kafka/tls";

    /// <summary>Declares the user, its password and the Deployment.</summary>
    /// <param name="name">Name of the store in the program.</param>
    /// <param name="image">Image of the brokers.</param>
    /// <param name="context">Context of the store.</param>
    /// <param name="options">Options of the store.</param>
    /// <param name="cluster">The cluster.</param>
    public static void Declare(string name, string image, StoreContext context, StoreOptions options, Resource cluster)
    {
        var settings = context.Login.SecretOf(Settings);
        var password = context.Writer.Generate("kafka-admin-password", context.Login, options.Child);
        var secret = KafkaSetup.WriteAdmin(settings, context.Writer, password, options);
        _ = new KafkaUser(
            $"user-{Name}",
            new KafkaUserArgs
            {
                Metadata = new ObjectMetaArgs { Name = Name, Namespace = DataNamespace.Name, Labels = { [KafkaCluster.Label] = KafkaCluster.Name } },
                Spec = new KafkaUserSpecArgs { Authentication = KafkaAccess.Scram(settings) },
            },
            options.Child.After(cluster, secret));
        var policy = KafkaPolicies.DeclareConsole(name, options);
        var account = StoreStatefulSet.DeclareAccount($"{name}-admin", Name, options);
        _ = new Deployment(
            $"{name}-admin",
            new DeploymentArgs
            {
                Metadata = StoreStatefulSet.Metadata(Name),
                Spec = new DeploymentSpecArgs
                {
                    Replicas = 0,
                    Selector = NetworkRules.Labels(ObjectLabels.App, Name),
                    Template = new PodTemplateSpecArgs
                    {
                        Metadata = new ObjectMetaArgs { Labels = StoreStatefulSet.Labels(Name) },
                        Spec = PodHardening.Spec(
                            Name,
                            Container(image),
                            PodVolumes.FromSecret("admin", settings),
                            PodVolumes.FromSecret("tls", KafkaCluster.Certificate),
                            PodVolumes.Scratch("tmp", "64Mi")),
                    },
                },
            },
            options.Workload.After(account, policy, secret, cluster));
    }

    private static ContainerArgs Container(string image) => new()
    {
        Name = Name,
        Image = image,
        ImagePullPolicy = "IfNotPresent",
        Command = { "sleep", "infinity" },
        Env =
        {
            Containers.Variable("BOOTSTRAP", KafkaStore.Bootstrap),
            Containers.Variable("KAFKA_HEAP_OPTS", "-Xmx256m"),
            KafkaBroker.LogDirectory(),
        },
        SecurityContext = PodHardening.Container(),
        Resources = Containers.Resources(("100m", "512Mi", "64Mi"), ("1", "512Mi", "128Mi")),
        VolumeMounts =
        {
            Containers.ReadOnlyMount("admin", LoginPath),
            Containers.ReadOnlyMount("tls", TlsPath),
            Containers.Mount("tmp", "/tmp"),
        },
    };
}

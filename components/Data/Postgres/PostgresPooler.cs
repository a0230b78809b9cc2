using System.Globalization;
using Operators.Postgresql.V1;
using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>PgBouncer: the Service that clients know, with the server behind it.</summary>
internal static class PostgresPooler
{
    /// <summary>Label of the pods: their pooler.</summary>
    public const string Label = "cnpg.io/poolerName";

    /// <summary>Name that the operator gives its container.</summary>
    private const string Container = "pgbouncer";

    public static void Declare(string name, PostgresArgs args, CustomResourceOptions child) => _ = new Pooler(
        $"{name}-pooler",
        new PoolerArgs
        {
            Metadata = new ObjectMetaArgs { Name = PostgresStore.ServiceName, Namespace = DataNamespace.Name },
            Spec = new PoolerSpecArgs
            {
                Cluster = new PoolerSpecClusterArgs { Name = args.Settings.Cluster },
                Type = PoolerSpecType.Rw,
                Instances = args.Settings.Pooler.Instances,
                Pgbouncer = new PoolerSpecPgbouncerArgs
                {
                    PoolMode = args.Settings.Pooler.Mode == PoolMode.Session ? PoolerSpecPgbouncerPoolMode.Session : PoolerSpecPgbouncerPoolMode.Transaction,
                    Parameters =
                    {
                        ["max_client_conn"] = Text(args.Settings.Pooler.MaxClients),
                        ["default_pool_size"] = Text(args.Settings.Pooler.PoolSize),
                        ["client_tls_sslmode"] = "require",
                    },
                },
                ServiceTemplate = new PoolerSpecServiceTemplateArgs
                {
                    Spec = new PoolerSpecServiceTemplateSpecArgs
                    {
                        Ports =
                        {
                            new PoolerSpecServiceTemplateSpecPortsArgs
                            {
                                Name = "tcp-postgres",
                                Port = PostgresStore.Port,
                                TargetPort = PostgresStore.Port,
                                Protocol = "TCP",
                            },
                        },
                    },
                },
                Template = Pods(args),
            },
        },
        child);

    private static PoolerSpecTemplateArgs Pods(PostgresArgs args)
    {
        var pod = new PoolerSpecTemplateSpecArgs
        {
            Containers =
            {
                new PoolerSpecTemplateSpecContainersArgs
                {
                    Name = Container,
                    Resources = new PoolerSpecTemplateSpecResourcesArgs
                    {
                        Requests = Quantities.Of("100m", "128Mi"),
                        Limits = Quantities.Of("1", "256Mi"),
                    },
                },
            },
            TopologySpreadConstraints =
            {
                new PoolerSpecTemplateSpecTopologySpreadConstraintsArgs
                {
                    TopologyKey = Scheduling.Zone,
                    MaxSkew = 1,
                    WhenUnsatisfiable = "ScheduleAnyway",
                    LabelSelector = new PoolerSpecTemplateSpecTopologySpreadConstraintsLabelSelectorArgs { MatchLabels = { [PostgresPooler.Label] = PostgresStore.ServiceName } },
                },
            },
        };
        if (args.PriorityClass.Length > 0)
        {
            pod.PriorityClassName = args.PriorityClass;
        }

        return new PoolerSpecTemplateArgs
        {
            Metadata = new PoolerSpecTemplateMetadataArgs { Labels = ObjectLabels.OutsideMesh },
            Spec = pod,
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

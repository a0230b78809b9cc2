using System.Globalization;
using Operators.Postgresql.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>PgBouncer, behind the Service that clients connect to.</summary>
internal static class PostgresPooler
{
    /// <summary>Label of the pods: their pooler.</summary>
    public const string Label = "cnpg.io/poolerName";

    /// <summary>Name that the operator gives its container.</summary>
    private const string Container = "pgbouncer";

    /// <summary>The version that the pinned operator has by default.</summary>
    private const string Image = "ghcr.io/cloudnative-pg/pgbouncer:1.25.1";

    public static Pooler Declare(string name, PostgresArgs args, CustomResourceOptions options) => new(
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
        options);

    private static PoolerSpecTemplateArgs Pods(PostgresArgs args)
    {
        var pod = new PoolerSpecTemplateSpecArgs
        {
            Containers =
            {
                new PoolerSpecTemplateSpecContainersArgs
                {
                    Name = Container,
                    Image = args.Context.Images.Of(Image),
                    Resources = new PoolerSpecTemplateSpecResourcesArgs
                    {
                        Requests = Quantities.Create("100m", "128Mi"),
                        Limits = Quantities.Create("1", "256Mi"),
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
                    LabelSelector = new PoolerSpecTemplateSpecTopologySpreadConstraintsLabelSelectorArgs
                    {
                        MatchLabels = { [Label] = PostgresStore.ServiceName },
                    },
                },
            },
        };
        if (args.Context.PriorityClass.Length > 0)
        {
            pod.PriorityClassName = args.Context.PriorityClass;
        }

        return new PoolerSpecTemplateArgs
        {
            Metadata = new PoolerSpecTemplateMetadataArgs { Labels = ObjectLabels.OutsideMesh },
            Spec = pod,
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

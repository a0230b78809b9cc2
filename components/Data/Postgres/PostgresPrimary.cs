using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>
/// The Service that leads to the primary of the cluster. The operator's own have a port whose name tells the mesh no protocol, and one that
/// it made for a cluster it lets no other cluster have: after a restore the old cluster would keep it. This one belongs to the program.
/// </summary>
internal static class PostgresPrimary
{
    private const string Role = "cnpg.io/instanceRole";
    private const string Primary = "primary";

    /// <summary>Declares the Service.</summary>
    /// <param name="name">Name of the store in the program.</param>
    /// <param name="service">Name of the Service.</param>
    /// <param name="cluster">Name of the cluster that it leads to.</param>
    /// <param name="options">Options of the store.</param>
    public static Service Declare(string name, string service, string cluster, StoreOptions options) => new(
        $"{name}-primary",
        new ServiceArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = service,
                Namespace = DataNamespace.Name,
                Labels = StoreStatefulSet.Labels(PostgresServer.Name),

                // A large restore has no primary for longer than the engine waits for one.
                Annotations = { ["pulumi.com/skipAwait"] = "true" },
            },
            Spec = new ServiceSpecArgs
            {
                Selector = { [PostgresCluster.Label] = cluster, [Role] = Primary },
                Ports = { new ServicePortArgs { Name = "tcp-postgres", Port = PostgresStore.Port, TargetPort = PostgresStore.Port, Protocol = "TCP" } },
            },
        },
        options.Object);
}

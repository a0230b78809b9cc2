using Payments.Infra.Stacks.Updates;
using Pulumi;

namespace Payments.Infra.Stacks;

/// <content>Its outputs: what people look for, and what the next update compares itself with.</content>
public sealed partial class PaymentsStack
{
    /// <summary>Namespace that the services run in.</summary>
    [Output("namespace")]
    public Output<string> Namespace { get; private set; } = Output.Create("");

    /// <summary>Name of the cluster; of one that was there already, its context.</summary>
    [Output("clusterName")]
    public Output<string> ClusterName { get; private set; }

    /// <summary>The way into the cluster, a secret; empty for one that was there already.</summary>
    [Output("kubeconfig")]
    public Output<string> Kubeconfig { get; private set; }

    /// <summary>
    /// Addresses of all traffic to the internet, such as <c>198.51.100.6/31</c>, for the allow lists of banks and card schemes; empty on an existing
    /// cluster, and behind a firewall.
    /// </summary>
    [Output("egressAddresses")]
    public Output<string> EgressAddresses { get; private set; }

    /// <summary>Host of the registry that images are pushed to; empty on an existing cluster.</summary>
    [Output("registry")]
    public Output<string> Registry { get; private set; }

    /// <summary>Images that the registry must hold before pods start: each as pods name it, and where it is from; empty for one that is built here.</summary>
    [Output(UpdateSteps.Images)]
    public Output<ImmutableSortedDictionary<string, string>> NeededImages { get; private set; } =
        Output.Create(ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>What the cluster was made with. The next update reads it.</summary>
    [Output(UpdateSteps.Cluster)]
    public Output<ImmutableDictionary<string, string>> Cluster { get; private set; }

    /// <summary>Days that the archive of logs keeps, and whether that is locked; empty without one. The next update reads it.</summary>
    [Output(ArchiveSteps.Archive)]
    public Output<ImmutableDictionary<string, object>> Archive { get; private set; }

    /// <summary>How far this deployment went: foundation or platform. The next update reads it.</summary>
    [Output(UpdateSteps.Phase)]
    public Output<string> Phase { get; private set; }

    /// <summary>The way in from one's own machine: address of the API, port forward to the gateway, and a request through it.</summary>
    [Output("gateway")]
    public Output<ImmutableDictionary<string, string>> GatewayAccess { get; private set; } = Output.Create(ImmutableDictionary<string, string>.Empty);

    /// <summary>For each service its URL inside the mesh, and the command that makes it answer on one's own machine, past the mesh.</summary>
    [Output("services")]
    public Output<ImmutableDictionary<string, ImmutableDictionary<string, string>>> ServiceAccess { get; private set; } =
        Output.Create(ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty);

    /// <summary>Host names of the API.</summary>
    [Output("apiHosts")]
    public Output<ImmutableArray<string>> ApiHosts { get; private set; } = Output.Create(ImmutableArray<string>.Empty);

    /// <summary>Version of the control plane in use, and the one beside it. The next update reads it.</summary>
    [Output(UpdateSteps.Mesh)]
    public Output<ImmutableDictionary<string, string>> Istio { get; private set; } = Output.Create(ImmutableDictionary<string, string>.Empty);

    /// <summary>Percent of requests by service and subset. The next update reads it.</summary>
    [Output(UpdateSteps.Shares)]
    public Output<ImmutableDictionary<string, object>> Releases { get; private set; } = Output.Create(ImmutableDictionary<string, object>.Empty);

    /// <summary>What services are promised of each store: host, port, TLS, and the Secrets with what opens it.</summary>
    [Output("data")]
    public Output<ImmutableDictionary<string, object>> Data { get; private set; } = Output.Create(ImmutableDictionary<string, object>.Empty);

    /// <summary>Sizes of volumes in mebibytes. The next update reads it.</summary>
    [Output(UpdateSteps.Volumes)]
    public Output<ImmutableDictionary<string, int>> Volumes { get; private set; } = Output.Create(ImmutableDictionary<string, int>.Empty);

    /// <summary>Mode of each store, and what becomes of it when another replaces it. The next update reads it.</summary>
    [Output(StoreSteps.Output)]
    public Output<ImmutableDictionary<string, string>> Stores { get; private set; } = Output.Create(ImmutableDictionary<string, string>.Empty);

    /// <summary>How many times passwords were rotated; none before there are stores. The next update reads it.</summary>
    [Output(RotationSteps.Output)]
    public Output<int?> Rotation { get; private set; } = Output.Create((int?)null);

    /// <summary>For each tool, such as Grafana, its address inside the cluster, and the command that brings it to one's own machine.</summary>
    [Output("tools")]
    public Output<ImmutableDictionary<string, ImmutableDictionary<string, string>>> ToolAccess { get; private set; } =
        Output.Create(ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty);
}

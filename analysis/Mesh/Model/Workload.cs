using System.Globalization;
using Payments.Infra.Analysis.Envoy.Mesh;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Model;

/// <summary>The pods of a Deployment or of another such object.</summary>
/// <param name="Namespace">Namespace.</param>
/// <param name="Name">Name of the object.</param>
/// <param name="Labels">Labels of the pods.</param>
/// <param name="ServiceAccount">Name of their service account.</param>
/// <param name="Role">What their proxy is for.</param>
internal sealed record Workload(string Namespace, string Name, LabelSet Labels, string ServiceAccount, ProxyRole Role)
{
    /// <summary>How many pods there are.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>What the pods are made of.</summary>
    public JsonObject Pod { get; init; } = [];

    public bool HasProxy => Role != ProxyRole.None;

    public bool IsGateway => Role == ProxyRole.Gateway;

    /// <summary>The number of a port of the pods that is said by number or name; null when no container has the name.</summary>
    public int? Port(string target) => int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : ContainerPorts.Where(port => port.Text("name") == target).Select(port => (int?)port.Whole("containerPort")).FirstOrDefault();

    /// <summary>The ports that the containers name.</summary>
    public IEnumerable<JsonObject> ContainerPorts =>
        Pod.Messages("containers").Concat(Pod.Messages("initContainers")).SelectMany(container => container.Messages("ports"));

    public override string ToString() => $"{Namespace}/{Name}";
}

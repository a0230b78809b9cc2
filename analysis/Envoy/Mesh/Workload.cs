using System.Globalization;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Mesh;

/// <summary>The pods of a Deployment or of another such object.</summary>
/// <param name="Name">Name, for messages.</param>
/// <param name="Namespace">Their namespace; empty when it is not known.</param>
/// <param name="Labels">Their labels, as far as they are known.</param>
/// <param name="Role">What their proxy is for.</param>
internal sealed record Workload(string Name, string Namespace, JsonObject Labels, ProxyRole Role)
{
    /// <summary>What the pods are made of; null when the plan does not say, as for a gateway that a chart makes.</summary>
    public JsonObject? Pod { get; init; }

    /// <summary>Whether a selector is for the pods. Of pods that the plan does not say, one label that fits is enough.</summary>
    public bool IsSelectedBy(JsonObject? selector)
    {
        if (selector is null || selector.Count == 0)
        {
            return true;
        }

        var shared = selector.Where(label => Labels.ContainsKey(label.Key)).ToList();
        return shared.All(label => label.Value?.ToString() == Labels[label.Key]?.ToString())
            && (Pod is null ? shared.Count > 0 : shared.Count == selector.Count);
    }

    /// <summary>Whether objects of a namespace are for the pods.</summary>
    public bool IsIn(string name) => Namespace.Length == 0 || Namespace == name || name == MeshObjects.RootNamespace;

    /// <summary>The number of a port of the pods that is said by number or name; null when no container has the name.</summary>
    public int? Port(string target) => int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : Pod.Messages("containers").Concat(Pod.Messages("initContainers"))
            .SelectMany(container => container.Messages("ports"))
            .Where(port => port.Text("name") == target)
            .Select(port => (int?)port.Whole("containerPort"))
            .FirstOrDefault();

    public override string ToString() => Namespace.Length == 0 ? Name : $"{Namespace}/{Name}";
}

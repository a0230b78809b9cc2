using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Plan;

namespace Payments.Infra.Checks;

/// <summary>A resource that a program registers with a provider of Kubernetes.</summary>
/// <param name="Type">Type token.</param>
/// <param name="Name">Name in the program.</param>
/// <param name="Manifest">Its inputs; an <see cref="UnknownValue"/> stands for what is unknown or secret.</param>
internal sealed record Registration(string Type, string Name, JsonObject Manifest)
{
    /// <summary>Namespace of the chart that it installs; null when it is none.</summary>
    public string? ChartNamespace => !Type.StartsWith("kubernetes:helm.sh/", StringComparison.Ordinal) ? null
        : Manifest["namespace"] is JsonValue value && !UnknownValue.Is(value) ? value.ToString()
        : "default";

    /// <summary>The object; null when it is none of Kubernetes.</summary>
    public PlannedObject? Object => Manifest.ContainsKey("kind") ? new($"{Type} '{Name}'", Manifest) { IsPatch = IsPatch } : null;

    /// <summary>Why a cluster would refuse it; nothing when it would be taken.</summary>
    public ImmutableArray<string> Reasons => !Manifest.ContainsKey("kind") ? []
        : IsPatch ? ClusterAdmission.CheckPatch(Manifest)
        : ClusterAdmission.CheckPlanned(Manifest);

    private bool IsPatch => Type.EndsWith($":{Manifest["kind"]}Patch", StringComparison.Ordinal);

    /// <summary>Whether resources of a type are for a provider of Kubernetes.</summary>
    public static bool IsOne(string type) => type.StartsWith("kubernetes:", StringComparison.Ordinal);
}

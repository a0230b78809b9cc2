using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation.Operators;

namespace Payments.Infra.Analysis.Tests.Validation.Operators;

/// <summary>A spec that an operator takes, changed in one place, and what is said of it.</summary>
/// <param name="Kind">Group with version, and kind, such as <c>cert-manager.io/v1 Certificate</c>.</param>
/// <param name="Spec">The spec, as YAML between braces.</param>
internal sealed record OperatorCase(string Kind, string Spec)
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = "a";

    /// <summary>What stands beside its name, as YAML between braces.</summary>
    public string Metadata { get; init; } = "";

    /// <summary>The whole object, in whatever namespace.</summary>
    public JsonObject Manifest => ManifestYaml.Read(
        $"{{apiVersion: {Kind.Split(' ')[0]}, kind: {Kind.Split(' ')[1]}, metadata: {{name: {Name}, {Metadata}}}, spec: {{{Spec}}}}}");

    public OperatorCase With(string right, string wrong) => this with { Spec = Spec.Replace(right, wrong, StringComparison.Ordinal) };

    public void Refuses(string reason) => Assert.StartsWith(reason, Assert.Single(OperatorRules.Check(Manifest)).Text, StringComparison.Ordinal);

    public void Takes() => Assert.Empty(OperatorRules.Check(Manifest));
}

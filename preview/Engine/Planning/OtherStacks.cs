using Payments.Infra.Preview.Engine.Providers;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>Reads the outputs of other stacks, as far as the preview was told where they are.</summary>
/// <param name="stack">The stack that is previewed: what it refers to as itself is its last update.</param>
/// <param name="baseline">What is deployed.</param>
/// <param name="log">Takes what is unknown.</param>
internal sealed class OtherStacks(StackSettings stack, Baseline baseline, DiagnosticLog log)
{
    /// <summary>Type of a reference to another stack.</summary>
    public const string Type = "pulumi:pulumi:StackReference";

    private string Own { get; } = $"{stack.Organization}/{stack.Project.Name}/{stack.Stack}";

    /// <summary>The outputs of a reference. Of a stack that the preview knows nothing of they are unknown.</summary>
    /// <exception cref="ProviderException">Other stacks are known, and this one is none of them.</exception>
    public PropertyValue.Map Read(ResourceState reference)
    {
        var name = reference.Inputs["name"] is PropertyValue.Text text ? text.Value : reference.Id;
        var inputs = PropertyValue.Map.Empty.With("name", new PropertyValue.Text(name));
        if (Outputs(name) is { } outputs)
        {
            var secret = outputs.Fields.Where(output => output.Value.ContainsSecret).Select(output => (PropertyValue)new PropertyValue.Text(output.Key));
            return inputs.With("outputs", outputs).With("secretOutputNames", new PropertyValue.List([.. secret]));
        }

        if (baseline.References.Count > 0 && name != Own)
        {
            throw new ProviderException($"unknown stack \"{name}\"");
        }

        if (name != Own)
        {
            log.Add(
                DiagnosticSeverity.Warning,
                reference.Urn,
                $"the outputs of stack '{name}' are unknown here; give them with --reference '{name}=FILE', an export of it");
        }

        return inputs.With("outputs", PropertyValue.Unknown).With("secretOutputNames", PropertyValue.Unknown);
    }

    private PropertyValue.Map? Outputs(string name) =>
        baseline.References.TryGetValue(name, out var outputs) ? outputs
        : name == Own && baseline.Resources.Length > 0
            ? baseline.Resources.FirstOrDefault(resource => resource.Type == Urns.StackType)?.Outputs ?? PropertyValue.Map.Empty
        : null;
}

using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine;

/// <summary>Marks outputs that must be secret: those named so, and those that a secret input came back as.</summary>
internal static class SecretOutputs
{
    /// <summary>The id, which is no property.</summary>
    public const string Id = "id";

    public static PropertyValue.Map Mark(PropertyValue.Map outputs, ResourceState resource)
    {
        var named = resource.AdditionalSecretOutputs.Where(name => name != Id && outputs[name] is not null);
        var fromInputs = resource.Inputs.Fields
            .Where(input => input.Value is PropertyValue.SecretValue && outputs[input.Key] is not null)
            .Select(input => input.Key);
        return named.Concat(fromInputs).Aggregate(outputs, (marked, name) => marked.With(name, marked[name]!.AsSecret()));
    }
}

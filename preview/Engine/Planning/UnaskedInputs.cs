namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>
/// Inputs of a deployed provider that are unknown only because nobody is asked here, such as how a cluster is reached. While all that
/// they depend on stays, they are taken for what they were.
/// </summary>
internal static class UnaskedInputs
{
    /// <summary>The provider, with what it was configured with where that is unknown now.</summary>
    /// <param name="draft">The provider as the program asks for it.</param>
    /// <param name="old">The deployed one.</param>
    /// <param name="stays">Whether a resource that something depends on stays.</param>
    public static ResourceState Keep(ResourceState draft, ResourceState old, Func<string, bool> stays)
    {
        var unasked = draft.Inputs.Fields.Where(field => field.Value.ContainsUnknown && old.Inputs[field.Key] is not null
            && draft.PropertyDependencies.GetValueOrDefault(field.Key, []).All(stays)).Select(field => field.Key);
        return draft with { Inputs = unasked.Aggregate(draft.Inputs, (inputs, key) => inputs.With(key, old.Inputs[key]!)) };
    }
}

using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>
/// Values that are unknown only because a preview asks nobody, such as the result of a cloud's function. Where nothing changes that a property
/// depends on, an update would know its value, and find that of the last one.
/// </summary>
internal sealed class UnaskedValues(PlanBook book)
{
    /// <summary>The resource with the deployed values of such properties.</summary>
    /// <param name="draft">The resource as the program asks for it.</param>
    /// <param name="old">Inputs of the deployed resource.</param>
    public ResourceState Keep(ResourceState draft, PropertyValue.Map old)
    {
        // How a cluster is reached stays when the cluster is only changed.
        Func<string, bool> holds = Urns.ProviderPackageOf(draft.Type) is null ? book.Unchanged.Contains : book.Stays;
        var kept = draft.Inputs.Fields
            .Where(field => field.Value.ContainsUnknown && draft.PropertyDependencies.GetValueOrDefault(field.Key, []).All(holds))
            .Select(field => KeyValuePair.Create(field.Key, Keep(field.Value, old[field.Key])))
            .ToList();
        return kept.Count == 0 ? draft : draft with { Inputs = new(draft.Inputs.Fields.SetItems(kept)) };
    }

    private static PropertyValue Keep(PropertyValue current, PropertyValue? old) => (current, old) switch
    {
        (_, null) => current,
        (PropertyValue.UnknownValue, _) => old,
        (PropertyValue.SecretValue { Value: var inner }, _) => Keep(inner, old.Revealed()).AsSecret(),
        (PropertyValue.Map map, PropertyValue.Map before) => new PropertyValue.Map(map.Fields.ToImmutableSortedDictionary(
            field => field.Key, field => Keep(field.Value, before[field.Key]), StringComparer.Ordinal)),
        (PropertyValue.List list, PropertyValue.List before) => new PropertyValue.List(
            [.. list.Items.Select((item, index) => Keep(item, index < before.Items.Length ? before.Items[index] : null))]),
        _ => current,
    };
}

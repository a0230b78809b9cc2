using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>An object of the last deployment: the inputs it was applied with, and how it was then.</summary>
/// <param name="Inputs">Inputs.</param>
/// <param name="Live">The object, with all that the cluster filled in.</param>
internal sealed record AppliedObject(PropertyValue.Map Inputs, PropertyValue.Map Live)
{
    private const string InputsKey = "__inputs";

    /// <summary>What of the object the inputs asked for: the rest is the cluster's.</summary>
    public PropertyValue.Map Asked => Pruned(Live, Inputs);

    /// <summary>Reads the object of a state. A plan that was kept as a state has no record of its own, and inputs in its place.</summary>
    public static AppliedObject Read(DiffRequest request)
    {
        var state = PlainObject.Of(request.OldOutputs);
        if (state[InputsKey] is PropertyValue.Map inputs)
        {
            return new(NormalForm.Of(inputs), state.Without(InputsKey));
        }

        var kept = NormalForm.Of(PlainObject.Of(request.OldInputs));
        return new(kept, kept);
    }

    private static PropertyValue.Map Pruned(PropertyValue.Map source, PropertyValue.Map shape) => new(source.Fields
        .Where(field => shape[field.Key] is not null)
        .ToImmutableSortedDictionary(field => field.Key, field => Pruned(field.Value, shape[field.Key]!), StringComparer.Ordinal));

    private static PropertyValue Pruned(PropertyValue source, PropertyValue shape) => (source, shape) switch
    {
        (PropertyValue.Map map, PropertyValue.Map fields) => Pruned(map, fields),
        (PropertyValue.List { Items: [var first, ..] } list, PropertyValue.List { Items: [var model, ..] } items) =>
            first.GetType() == model.GetType() ? new PropertyValue.List([.. list.Items.Zip(items.Items, Pruned)]) : source,
        (PropertyValue.List, PropertyValue.List) => new PropertyValue.List([]),
        _ => source,
    };
}

using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Random;

/// <summary>What the provider plans: a value for each attribute, and what of it differs from the state before.</summary>
/// <param name="Outputs">The planned values.</param>
/// <param name="Changed">Names of attributes that change, sorted.</param>
/// <param name="Replacing">Names of those whose change replaces the resource, sorted.</param>
internal sealed record ResourcePlan(PropertyValue.Map Outputs, ImmutableArray<string> Changed, ImmutableArray<string> Replacing)
{
    /// <summary>Plans a resource.</summary>
    /// <param name="attributes">Its attributes.</param>
    /// <param name="inputs">Checked inputs.</param>
    /// <param name="state">Outputs before; null for a new resource.</param>
    /// <exception cref="ProviderException">The provider refuses the inputs.</exception>
    public static ResourcePlan Of(ImmutableArray<Attribute> attributes, PropertyValue.Map inputs, PropertyValue.Map? state)
    {
        var configured = attributes.Aggregate(PropertyValue.Map.Empty, (all, attribute) =>
            !attribute.IsResult && ConfiguredValue.Of(attribute, inputs[attribute.Name]) is { } value ? all.With(attribute.Name, value) : all);
        RequireOneNumeric(configured);
        var planned = PropertyValue.Map.Empty;
        var changed = ImmutableArray.CreateBuilder<string>();
        var replacing = ImmutableArray.CreateBuilder<string>();
        foreach (var attribute in attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal))
        {
            var before = Before(attribute, state);
            var after = After(attribute, configured, before);
            planned = after is null ? planned
                : planned.With(attribute.Name, attribute.IsSecret ? after.AsSecret() : ReturnedSecrets.Mark(inputs[attribute.Name], after));
            if (state is null || attribute.IsResult || IsSame(before, after))
            {
                continue;
            }

            changed.Add(attribute.Name);
            if (Replaces(attribute.Replacement, before, after))
            {
                replacing.Add(attribute.Name);
            }
        }

        return new(planned, changed.ToImmutable(), replacing.ToImmutable());
    }

    /// <summary>The value in the state; a state of an older provider lacks what has a default now.</summary>
    private static PropertyValue? Before(Attribute attribute, PropertyValue.Map? state) =>
        state is null ? null
        : state[attribute.Name] is { } value and not PropertyValue.NullValue ? Opened(value)
        : attribute.Name == "numeric" && state["number"] is { } number ? number.Revealed()
        : attribute.Default;

    private static PropertyValue? After(Attribute attribute, PropertyValue.Map configured, PropertyValue? before) =>
        attribute.IsResult ? before ?? PropertyValue.Unknown
        : configured[attribute.Name] ?? Twin(attribute.Name, configured) ?? attribute.Default;

    /// <summary>One of two names for the same thing is old.</summary>
    private static PropertyValue? Twin(string name, PropertyValue.Map configured) => name switch
    {
        "number" => configured["numeric"],
        "numeric" => configured["number"],
        _ => null,
    };

    private static void RequireOneNumeric(PropertyValue.Map configured)
    {
        if (configured["number"] is PropertyValue.Bool number && configured["numeric"] is PropertyValue.Bool numeric && number != numeric)
        {
            throw new ProviderException(
                "[AttributeName(\"number\")] Number and numeric are both configured with different values: Number is deprecated, use numeric instead");
        }
    }

    /// <summary>What is encrypted may be any value, so that nothing can be said of a change.</summary>
    private static bool IsSame(PropertyValue? before, PropertyValue? after) => before is PropertyValue.Ciphertext
        || (before is PropertyValue.Map old && after is PropertyValue.Map now
            ? old.Fields.Keys.Union(now.Fields.Keys).All(key => IsSame(old[key], now[key]))
            : Equals(before, after));

    private static bool Replaces(AttributeReplacement rule, PropertyValue? before, PropertyValue? after) => rule switch
    {
        AttributeReplacement.Always => true,
        AttributeReplacement.UnlessEmptyKeys => !IsOnlyEmptyKeys(before as PropertyValue.Map, after as PropertyValue.Map),
        AttributeReplacement.UnlessEmptyText =>
            after is not PropertyValue.UnknownValue && (after is not null || before is not PropertyValue.Text { Value: "" }),
        _ => false,
    };

    private static bool IsOnlyEmptyKeys(PropertyValue.Map? before, PropertyValue.Map? after) =>
        (before is null || before.Fields.Keys.All(key => after?[key] is not null))
        && (after is null || after.Fields.All(entry => entry.Value is PropertyValue.NullValue
            ? before?[entry.Key] is null or PropertyValue.NullValue
            : before is not null && IsSame(before[entry.Key], entry.Value)));

    private static PropertyValue Opened(PropertyValue value) => value.Revealed() switch
    {
        PropertyValue.Map map when map.ContainsSecret => new PropertyValue.Map(map.Fields.ToImmutableSortedDictionary(
            entry => entry.Key, entry => entry.Value.Revealed(), StringComparer.Ordinal)),
        PropertyValue.List list when list.ContainsSecret => new PropertyValue.List([.. list.Items.Select(item => item.Revealed())]),
        var opened => opened,
    };
}

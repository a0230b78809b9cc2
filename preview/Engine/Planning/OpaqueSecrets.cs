using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>Secrets of a baseline that nobody can decrypt: a secret in the same place is taken for the same one.</summary>
internal static class OpaqueSecrets
{
    /// <summary>The value with encrypted secrets of the old one where it has secrets, or what is not known and comes from them.</summary>
    public static PropertyValue.Map Keep(PropertyValue.Map current, PropertyValue.Map old) =>
        old.Any(value => value is PropertyValue.Ciphertext) ? (PropertyValue.Map)Keep((PropertyValue)current, old) : current;

    private static PropertyValue Keep(PropertyValue current, PropertyValue? old) => (current, old) switch
    {
        (PropertyValue.SecretValue or PropertyValue.UnknownValue, PropertyValue.SecretValue { Value: PropertyValue.Ciphertext }) => old,
        (PropertyValue.SecretValue { Value: var inner }, PropertyValue.SecretValue { Value: var before }) => Keep(inner, before).AsSecret(),
        (PropertyValue.Map map, PropertyValue.Map before) => new PropertyValue.Map(map.Fields.ToImmutableSortedDictionary(
            field => field.Key, field => Keep(field.Value, before[field.Key]), StringComparer.Ordinal)),
        (PropertyValue.List list, PropertyValue.List before) => new PropertyValue.List(
            [.. list.Items.Select((item, index) => Keep(item, index < before.Items.Length ? before.Items[index] : null))]),
        _ => current,
    };
}

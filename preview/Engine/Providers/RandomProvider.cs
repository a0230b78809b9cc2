using System.Collections.Frozen;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>The <c>random</c> package: results are unknown, defaults of plain inputs are known.</summary>
internal sealed class RandomProvider : EchoProvider
{
    private static readonly PropertyValue.Map Characters = Defaults(
        ("lower", new PropertyValue.Bool(true)),
        ("minLower", new PropertyValue.Number(0)),
        ("minNumeric", new PropertyValue.Number(0)),
        ("minSpecial", new PropertyValue.Number(0)),
        ("minUpper", new PropertyValue.Number(0)),
        ("number", new PropertyValue.Bool(true)),
        ("numeric", new PropertyValue.Bool(true)),
        ("special", new PropertyValue.Bool(true)),
        ("upper", new PropertyValue.Bool(true)));

    private static readonly FrozenDictionary<string, PropertyValue.Map> DefaultsByType = new Dictionary<string, PropertyValue.Map>
    {
        ["random:index/randomPassword:RandomPassword"] = Characters,
        ["random:index/randomString:RandomString"] = Characters,
        ["random:index/randomPet:RandomPet"] = Defaults(("length", new PropertyValue.Number(2)), ("separator", new PropertyValue.Text("-"))),
    }.ToFrozenDictionary();

    public override PropertyValue.Map Create(CreateRequest request) =>
        DefaultsByType.TryGetValue(Urns.TypeOf(request.Urn), out var defaults)
            ? new(defaults.Fields.SetItems(request.Inputs.Fields))
            : request.Inputs;

    private static PropertyValue.Map Defaults(params (string Key, PropertyValue Value)[] fields) =>
        fields.Aggregate(PropertyValue.Map.Empty, (map, field) => map.With(field.Key, field.Value));
}

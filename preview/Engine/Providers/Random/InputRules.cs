using System.Globalization;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Random;

/// <summary>What the provider refuses of inputs, and says so in its own words.</summary>
internal static class InputRules
{
    private static readonly string[] Minima = ["minUpper", "minLower", "minNumeric", "minSpecial"];
    private static readonly string[] Sets = ["special", "upper", "lower"];

    /// <summary>The reasons.</summary>
    /// <param name="name">Name of the resource.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <param name="inputs">Its inputs, each in the type of its attribute.</param>
    public static IEnumerable<string> Broken(string name, ImmutableArray<Attribute> attributes, PropertyValue.Map inputs)
    {
        foreach (var attribute in attributes.OrderBy(attribute => attribute.UpstreamName, StringComparer.Ordinal))
        {
            if (attribute.IsRequired && inputs[attribute.Name] is null)
            {
                yield return $"Missing required property '{attribute.Name}': {attribute.Description}";
                continue;
            }

            foreach (var problem in Broken(attribute, inputs))
            {
                yield return $"{problem}. Examine values at '{name}.{attribute.Name}'.";
            }
        }
    }

    private static IEnumerable<string> Broken(Attribute attribute, PropertyValue.Map inputs)
    {
        if (attribute is { Name: "length", IsRequired: true } && inputs["length"] is PropertyValue.Number { Value: var length })
        {
            if (length < 1)
            {
                yield return $"Invalid Attribute Value. Attribute length value must be at least 1, got: {Text(length)}";
            }

            if (!Minima.Any(key => inputs[key] is PropertyValue.UnknownValue) && length < Minima.Sum(key => (inputs[key] as PropertyValue.Number)?.Value ?? 0))
            {
                yield return "Invalid Attribute Value. Attribute length value must be at least sum of min_upper + min_lower + min_numeric + min_special, "
                    + $"got: {Text(length)}";
            }
        }

        if (attribute.Name is "number" or "numeric" && inputs[attribute.Name] is PropertyValue.Bool { Value: false }
            && Sets.All(key => inputs[key] is PropertyValue.Bool { Value: false }))
        {
            yield return "Invalid Attribute Combination. At least one attribute out of "
                + $"[special,upper,lower,{attribute.UpstreamName}] must be specified as true";
        }
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Numerics;
using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;

/// <summary>Amounts of a limit against each other: from the minimum over requests and defaults to the maximum.</summary>
internal static class LimitOrder
{
    private const string Request = "defaultRequest";

    public static IEnumerable<FieldError> Check(Field limit)
    {
        // Defaults of pods are refused as such.
        ImmutableArray<string> amounts = limit["type"].Text == "Pod"
            ? ["max", "min", "maxLimitRequestRatio"]
            : ["max", "min", "default", Request, "maxLimitRequestRatio"];
        return amounts.SelectMany(name => limit[name].Entries.Select(amount => amount.Key))
            .Distinct(StringComparer.Ordinal)
            .SelectMany(resource => Check(resource, name => amounts.Contains(name) ? At(limit[name], resource) : Field.None));
    }

    private static Field At(Field amounts, string resource) => new(amounts[resource].Value, amounts.Path.Key(resource));

    private static IEnumerable<FieldError> Check(string resource, Func<string, Field> at)
    {
        var (min, max, usual, request, ratio) = (at("min"), at("max"), at("default"), at(Request), at("maxLimitRequestRatio"));
        return Above(min, max, min, min, "min value {0} is greater than max value {1}")
            .Concat(Above(min, request, request, request, "min value {0} is greater than default request value {1}"))
            .Concat(Above(request, max, request, request, "default request value {0} is greater than max value {1}"))
            .Concat(Above(request, usual, request, request, "default request value {0} is greater than default limit value {1}"))
            .Concat(Above(min, usual, usual, min, "min value {0} is greater than default value {1}"))
            .Concat(Above(usual, max, usual, max, "default value {0} is greater than max value {1}"))
            .Concat(CheckRatio(ratio, min, max))
            .Concat(!ResourceNames.AllowsOvercommit(resource) && usual.Exists && request.Exists && Amount(usual) != Amount(request)
                ? [Amounts.Invalid(request, $"default value {Text(usual)} must equal to defaultRequest value {Text(request)} in {resource}")]
                : []);
    }

    private static IEnumerable<FieldError> Above(Field first, Field second, Field place, Field shown, string detail) =>
        first.Exists && second.Exists && Amount(first).CompareTo(Amount(second)) > 0
            ? [Amounts.Invalid(shown with { Path = place.Path }, detail
                .Replace("{0}", Text(first), StringComparison.Ordinal)
                .Replace("{1}", Text(second), StringComparison.Ordinal))]
            : [];

    private static IEnumerable<FieldError> CheckRatio(Field ratio, Field min, Field max)
    {
        if (ratio.Exists && Amount(ratio).CompareTo(Quantity.Parse("1")!.Value) < 0)
        {
            yield return Amounts.Invalid(ratio, $"ratio {Text(ratio)} is less than 1");
        }

        if (ratio.Exists && min.Exists && max.Exists)
        {
            var most = Number(max) / Number(min);
            if (Number(ratio) > most)
            {
                yield return Amounts.Invalid(ratio, $"ratio {Text(ratio)} is greater than max/min = {GoText.Decimals(most)}");
            }
        }
    }

    private static Quantity Amount(Field field) => Quantity.Parse(field.Value) ?? Quantity.Zero;

    private static string Text(Field field) => QuantityText.Of(field);

    // Fractions below a thousandth are rounded up.
    private static double Number(Field field) => (double)((Amount(field).Billionths + 999_999) / new BigInteger(1_000_000)) / 1000;
}

using System.Numerics;
using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

/// <summary>Amounts of resources, of which the server keeps thousandths: what is smaller it rounds up.</summary>
internal static class StoredAmounts
{
    private static readonly BigInteger Thousandth = BigInteger.Pow(10, 6);

    /// <summary>Rounds what is asked for and limited.</summary>
    /// <param name="resources">The resources, which are the rules' own copy.</param>
    public static void RoundResources(Field resources)
    {
        Round(resources["limits"]);
        Round(resources["requests"]);
    }

    /// <summary>Rounds amounts by resource.</summary>
    /// <param name="amounts">The amounts, which are the rules' own copy.</param>
    public static void Round(Field amounts)
    {
        foreach (var (name, amount) in amounts.Entries.ToList())
        {
            if (Quantity.Parse(amount.Value) is { } exact && exact.Billionths % Thousandth is { IsZero: false } rest)
            {
                var rounded = new Quantity(exact.Billionths - rest + (exact.Billionths.Sign * Thousandth));
                ((JsonObject)amounts.Value!)[name] = QuantityText.Canonical(rounded, amount.Text);
            }
        }
    }
}

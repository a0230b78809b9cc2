using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;

/// <summary>Amounts of resources.</summary>
internal static class Amounts
{
    /// <summary>Checks an amount: it is not negative, and whole where parts make no sense.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="resource">Name of the resource.</param>
    public static IEnumerable<FieldError> Check(Field amount, string resource)
    {
        if (Quantity.Parse(amount.Value) is not { } value)
        {
            yield break;
        }

        if (value.CompareTo(Quantity.Zero) < 0)
        {
            yield return Invalid(amount, "must be greater than or equal to 0");
        }

        if (ResourceNames.IsWhole(resource) && !value.IsWhole)
        {
            yield return Invalid(amount, "must be an integer");
        }
    }

    /// <summary>An amount that is wrong, in the server's writing.</summary>
    public static FieldError Invalid(Field amount, string detail) =>
        FieldError.Invalid(amount.ToString(), JsonValue.Create(QuantityText.Of(amount)), detail);
}

using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Access;

/// <summary>Locks of resources (learn.microsoft.com/rest/api/resources/management-locks).</summary>
internal static class LockRules
{
    private const int Longest = 512;

    public static IEnumerable<AzureFinding> Check(Field inputs) => inputs["level"].CheckOneOf("CanNotDelete", "ReadOnly", "NotSpecified")
        .Concat(ScopeRules.Check(inputs["scope"]))
        .Concat(inputs["notes"].Known() is { Length: > Longest }
            ? [inputs["notes"].Says(FormattableString.Invariant($"has more than {Longest} characters; shorten it"))]
            : []);
}

using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Access;

/// <summary>What roles, policies and locks are for (learn.microsoft.com/azure/role-based-access-control/scope-overview).</summary>
internal static class ScopeRules
{
    private static readonly ImmutableArray<string> Starts = ["subscriptions/", "providers/"];

    public static IEnumerable<AzureFinding> Check(Field scope) => scope.Known() is { } text && !IsScope(text)
        ? [scope.NotAllowed("the id of a subscription, a management group, a resource group or a resource, such as /subscriptions/SUBSCRIPTION")]
        : [];

    /// <summary>The tenant itself is a scope too. A slash before it may be missing.</summary>
    private static bool IsScope(string text) => text == "/"
        || Starts.Any(start => text.TrimStart('/').StartsWith(start, StringComparison.OrdinalIgnoreCase) && text.Trim('/').Length > start.Length - 1);
}

namespace Payments.Infra.Analysis.Plan.Reach;

/// <summary>Who calls in a mesh: an account, as certificates name it.</summary>
/// <param name="Namespace">Namespace of the account.</param>
/// <param name="Account">Name of the account.</param>
internal sealed record Caller(string Namespace, string Account)
{
    private const string Trust = "cluster.local";

    /// <summary>As Istio's policies say it, such as <c>cluster.local/ns/payments/sa/web</c>, which is also the default trust domain.</summary>
    public string Principal => $"{Trust}/ns/{Namespace}/sa/{Account}";

    /// <summary>The caller that a principal names; null for a pattern, or one of another form.</summary>
    public static Caller? OfPrincipal(string? principal) =>
        principal?.Split('/') is [_, "ns", var ns, "sa", var account] && !principal.Contains('*', StringComparison.Ordinal) ? new(ns, account) : null;

    /// <summary>The caller that an entry of <c>serviceAccounts</c> names: <c>namespace/name</c>, or a name in the policy's namespace.</summary>
    public static Caller? OfAccount(string? account, string ns) => account?.Split('/') switch
    {
        [var name] => new(ns, name),
        [var other, var name] => new(other, name),
        _ => null,
    };
}

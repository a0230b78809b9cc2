namespace Payments.Infra.Analysis.Mesh.Matrix;

/// <summary>What one caller may do at one port of others.</summary>
/// <param name="Caller">
/// Who calls, as <c>namespace/serviceAccount</c>; <see cref="NoProxy"/> for callers without a proxy, <see cref="Anybody"/> for all.
/// </param>
/// <param name="Callee">The pods, as <c>namespace/name</c>.</param>
/// <param name="Port">Their port.</param>
/// <param name="Allowed">What is allowed, such as <c>POST /payments</c> or <c>everything</c>.</param>
/// <param name="Denied">What of it is denied all the same.</param>
public sealed record MatrixEntry(string Caller, string Callee, int Port, ImmutableArray<string> Allowed, ImmutableArray<string> Denied)
{
    /// <summary>All callers.</summary>
    public const string Anybody = "(anybody)";

    /// <summary>All callers that speak plain text.</summary>
    public const string NoProxy = "(plain text)";

    /// <summary>What is allowed when nothing more is asked of a request.</summary>
    public const string Everything = "everything";
}

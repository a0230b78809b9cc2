using Pulumirpc;

namespace Pulumi;

/// <summary>A function or method that refused its arguments.</summary>
/// <param name="action"><c>Invoke</c> or <c>Call</c>.</param>
/// <param name="token">Token of the function or method.</param>
/// <param name="failures">Why.</param>
internal sealed class InvokeException(string action, string token, IEnumerable<CheckFailure> failures) : Exception(MessageOf(action, token, failures))
{
    public static string MessageOf(string action, string token, IEnumerable<CheckFailure> failures) =>
        $"{action} of '{token}' failed: {string.Join("; ", failures.Select(failure => $"{failure.Reason} ({failure.Property})"))}";
}

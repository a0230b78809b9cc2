using Pulumirpc;

namespace Pulumi;

/// <summary>A function or method that refused its arguments.</summary>
internal sealed class InvokeException(string token, IEnumerable<CheckFailure> failures) : Exception(MessageOf(token, failures))
{
    public static string MessageOf(string token, IEnumerable<CheckFailure> failures) =>
        $"Invoke of '{token}' failed: {string.Join("; ", failures.Select(Describe))}";

    private static string Describe(CheckFailure failure) =>
        failure.Property.Length == 0 ? failure.Reason : $"{failure.Reason} ({failure.Property})";
}

using Pulumirpc;

namespace Pulumi;

/// <summary>Says why a function refused its arguments.</summary>
internal static class InvokeFailure
{
    public static string Message(string token, IEnumerable<CheckFailure> failures) =>
        $"Invoke of '{token}' failed: {string.Join("; ", failures.Select(Describe))}";

    private static string Describe(CheckFailure failure) =>
        failure.Property.Length == 0 ? failure.Reason : $"{failure.Reason} ({failure.Property})";
}

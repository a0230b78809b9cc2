namespace Payments.Infra.Conformance.Tests.Comparison;

/// <summary>Lines of a text.</summary>
internal static class Lines
{
    /// <summary>The lines, without blanks at their ends and without empty lines at the end of the text.</summary>
    public static string[] Of(string text) => [.. text.TrimEnd().Split('\n').Select(line => line.TrimEnd())];

    /// <summary>The lines in alphabetical order.</summary>
    public static string Sorted(string text) => string.Join('\n', Of(text).Order(StringComparer.Ordinal));

    /// <summary>The lines of messages without what stands below one: where the problem is, and what to do, which the real engine does not say.</summary>
    public static string WithoutAdvice(string text) => string.Join('\n', Of(text).Where(line => !line.StartsWith(' ')));
}

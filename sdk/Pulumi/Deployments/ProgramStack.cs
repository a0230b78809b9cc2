namespace Pulumi;

/// <summary>Writes an exception with the part of its stack that is the program's own.</summary>
internal static class ProgramStack
{
    private static readonly string[] Foreign = ["   at Pulumi.", "   at System.RuntimeType.", "---"];

    /// <summary>Type, message and frames. What this SDK does on the way tells nobody where the program went wrong.</summary>
    public static string Describe(Exception exception)
    {
        var lines = exception.ToString().Split('\n').Select(line => line.TrimEnd());
        return string.Join('\n', lines.Where(line => !Foreign.Any(start => line.StartsWith(start, StringComparison.Ordinal))));
    }
}

namespace Payments.Infra.Preview.Output.Printing;

/// <summary>Cuts texts that are too long to be read: to three lines of 150 characters.</summary>
internal static class LongText
{
    private const int MostLines = 3;
    private const int LongestLine = 150;

    public static string Cut(string text)
    {
        var lines = text.Split('\n');
        var kept = lines.Take(MostLines).Select(line => line.Length > LongestLine ? line[..LongestLine] + "..." : line);
        return string.Join('\n', lines.Length > MostLines ? kept.Append("...") : kept);
    }
}

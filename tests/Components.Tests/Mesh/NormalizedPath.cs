using System.Globalization;
using System.Text.RegularExpressions;

namespace Payments.Infra.Components.Tests.Mesh;

/// <summary>A path as a proxy compares and sends it where it decodes and merges slashes: slashes, then letters and dots, then slashes again.</summary>
internal static class NormalizedPath
{
    private const string Unreserved = "-._~";

    public static string Of(string path)
    {
        var parts = path.Split('?', 2);
        var slashes = Regex.Replace(Regex.Replace(parts[0], "%2[Ff]", "/"), "%5[Cc]|\\\\", "/");
        var decoded = Regex.Replace(slashes, "%[0-9A-Fa-f]{2}", match => Decode(match.Value));
        return string.Join('?', [Regex.Replace(WithoutDots(decoded), "/+", "/"), .. parts[1..]]);
    }

    private static string Decode(string escape)
    {
        var sign = (char)int.Parse(escape.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return char.IsAsciiLetterOrDigit(sign) || Unreserved.Contains(sign, StringComparison.Ordinal) ? $"{sign}" : escape;
    }

    private static string WithoutDots(string path)
    {
        var kept = new List<string>();
        var segments = path.Split('/')[1..];
        foreach (var segment in segments)
        {
            if (segment == ".." && kept.Count > 0)
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else if (segment is not ("." or ".."))
            {
                kept.Add(segment);
            }
        }

        return $"/{string.Join('/', kept)}{(segments[^1] is "." or ".." && kept.Count > 0 ? "/" : "")}";
    }
}

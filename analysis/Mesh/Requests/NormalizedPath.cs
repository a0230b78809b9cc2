using System.Globalization;
using System.Text;
using Payments.Infra.Analysis.Mesh.Model;

namespace Payments.Infra.Analysis.Mesh.Requests;

/// <summary>
/// What a proxy makes of a path before policies and routes read it: Envoy's <c>PathUtil</c>, which resolves paths as
/// Chromium does (<c>url_canon_path.cc</c>).
/// </summary>
internal static class NormalizedPath
{
    private const string Kept = "!$&'()*+,:;=@[]";
    private const string Unescaped = "-._~";

    /// <summary>The path, with its query as it is, and without fragment.</summary>
    public static string Of(string path, PathNormalization mode)
    {
        path = path.Split('#')[0];
        if (mode == PathNormalization.None)
        {
            return path;
        }

        var bare = RequestPath.Bare(path);
        var query = path[bare.Length..];
        if (mode == PathNormalization.DecodeAndMergeSlashes)
        {
            bare = bare.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase).Replace("%5C", "\\", StringComparison.OrdinalIgnoreCase);
        }

        var resolved = Resolve(bare.Replace('\\', '/'));
        return (mode == PathNormalization.Base ? resolved : MergeSlashes(resolved)) + query;
    }

    /// <summary>Segments that are dots, escaped or not, go, and a pair of dots takes the segment before it along.</summary>
    private static string Resolve(string path)
    {
        var segments = path.TrimStart('/').Length == path.Length ? path.Split('/') : path[1..].Split('/');
        var kept = new List<string>();
        for (var index = 0; index < segments.Length; index++)
        {
            var segment = Canonical(segments[index]);
            var isLast = index == segments.Length - 1;
            if (segment is "." or "..")
            {
                if (segment == ".." && kept.Count > 0)
                {
                    kept.RemoveAt(kept.Count - 1);
                }

                if (isLast)
                {
                    kept.Add("");
                }
            }
            else
            {
                kept.Add(segment);
            }
        }

        return "/" + string.Join('/', kept);
    }

    /// <summary>Escapes of letters, digits and a few signs become what they stand for; signs that must be escaped are.</summary>
    private static string Canonical(string segment)
    {
        segment = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(segment));
        var text = new StringBuilder();
        for (var index = 0; index < segment.Length; index++)
        {
            var letter = segment[index];
            if (letter == '%' && Escape(segment, index) is { } octet)
            {
                text.Append(IsPlain(octet) ? octet.ToString() : segment.Substring(index, 3));
                index += 2;
            }
            else if (letter == '%' || IsPlain(letter) || Kept.Contains(letter, StringComparison.Ordinal))
            {
                text.Append(letter);
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"%{(int)letter:X2}");
            }
        }

        return text.ToString();
    }

    private static char? Escape(string segment, int index) =>
        index + 2 < segment.Length
        && byte.TryParse(segment.AsSpan(index + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet)
            ? (char)octet
            : null;

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || Unescaped.Contains(letter, StringComparison.Ordinal);

    private static string MergeSlashes(string path)
    {
        var merged = "/" + string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries));
        return path.EndsWith('/') && merged.Length > 1 ? merged + "/" : merged;
    }
}

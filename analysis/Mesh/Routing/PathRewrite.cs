using System.Text.RegularExpressions;
using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Mesh.Requests;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>
/// What a route makes of a path. A text replaces what the condition asked for: its prefix, or the whole path where it asked for
/// that or for a regular expression. The query stays.
/// </summary>
internal static partial class PathRewrite
{
    public static string Of(string path, JsonObject? rewrite, JsonObject? uri)
    {
        var bare = RequestPath.Bare(path);
        var query = path[bare.Length..];
        if (rewrite.Message("uriRegexRewrite") is { } regex)
        {
            return Re2.Get(regex.Text("match")).Replace(bare, Replacement(regex.Text("rewrite"))) + query;
        }

        return rewrite.Text("uri") is { Length: > 0 } text ? text + bare[Replaced(bare, uri)..] + query : path;
    }

    private static int Replaced(string path, JsonObject? uri) =>
        uri.Has("exact") || uri.Has("regex") ? path.Length : uri.Has("prefix") ? uri.Text("prefix").Length : 1;

    /// <summary>From the notation of RE2, <c>\1</c>, to that of .NET.</summary>
    private static string Replacement(string text) => Reference()
        .Replace(text.Replace("$", "$$", StringComparison.Ordinal), "$${$1}")
        .Replace(@"\\", @"\", StringComparison.Ordinal);

    [GeneratedRegex(@"\\(\d)")]
    private static partial Regex Reference();
}

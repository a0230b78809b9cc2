using System.Text.RegularExpressions;
using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Mesh.Matching;

/// <summary>
/// Paths of authorization policies with <c>{*}</c> for one segment and <c>{**}</c> for any number of them, as Envoy's
/// matcher of URI templates reads them.
/// </summary>
internal static class UriTemplate
{
    private const string Letters = @"a-zA-Z0-9._~%!$&'()+,;:@=\-";

    public static bool IsTemplate(string path) =>
        path.Contains("{*}", StringComparison.Ordinal) || path.Contains("{**}", StringComparison.Ordinal);

    /// <summary>Whether a path is one of those that a template stands for.</summary>
    /// <param name="template">Template.</param>
    /// <param name="path">Path without query.</param>
    public static bool Matches(string template, string path)
    {
        var pattern = string.Join('/', template.Split('/').Select(segment => segment switch
        {
            "{*}" or "*" => $"[{Letters}]+",
            "{**}" or "**" => $"[{Letters}/]*",
            _ => Regex.Escape(segment),
        }));
        return Re2.IsMatch($"^(?:{pattern})$", path);
    }
}

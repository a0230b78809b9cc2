namespace Payments.Infra.Analysis.Validation.Istio.Policies.Authorization;

/// <summary>Paths with <c>{*}</c> for one segment and <c>{**}</c> for any number of them.</summary>
internal static class PathTemplate
{
    private const string One = "{*}";
    private const string Rest = "{**}";
    private const string LiteralSigns = "-._~%!$&'()+,;:@=";

    /// <summary>What is wrong with the first path that is no template, or null if all are.</summary>
    /// <param name="place">Field that holds the paths.</param>
    /// <param name="paths">The paths.</param>
    public static string? Problem(string place, IReadOnlyList<string> paths)
    {
        return paths.Select(PathProblem).FirstOrDefault(problem => problem is not null);

        string? PathProblem(string path)
        {
            var trimmed = path.Trim('/');
            return Reason(trimmed, path.Contains(One, StringComparison.Ordinal) || path.Contains(Rest, StringComparison.Ordinal)) is { } reason
                ? $"invalid or unsupported path {trimmed}, found in {place}. {reason}"
                : null;
        }
    }

    private static string? Reason(string path, bool isTemplate)
    {
        var sawRest = false;
        foreach (var segment in path.Split('/'))
        {
            if (segment is One or Rest)
            {
                if (sawRest)
                {
                    return "{**} is not the last operator";
                }

                sawRest = segment == Rest;
            }
            else if (segment.AsSpan().ContainsAny('{', '}'))
            {
                return "Contains '{' or '}' beyond a supported path template";
            }
            else if (isTemplate && !IsLiteral(segment))
            {
                return $"Contains segment {segment} with invalid string literal";
            }
        }

        return null;
    }

    private static bool IsLiteral(string segment) =>
        segment.Length > 0 && segment.All(sign => char.IsAsciiLetterOrDigit(sign) || LiteralSigns.Contains(sign, StringComparison.Ordinal));
}

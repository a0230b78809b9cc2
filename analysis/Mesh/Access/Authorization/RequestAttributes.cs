using Payments.Infra.Analysis.Mesh.Matching;

namespace Payments.Infra.Analysis.Mesh.Access.Authorization;

/// <summary>What rules ask of requests.</summary>
internal static class RequestAttributes
{
    public static PolicyAttribute Method { get; } = Header(":method", StringComparison.Ordinal);

    /// <summary>The host with its port, in any case.</summary>
    public static PolicyAttribute Host { get; } = Header(":authority", StringComparison.OrdinalIgnoreCase);

    public static PolicyAttribute Path { get; } = new((value, attempt) => attempt.Request?.BarePath is { } path
        && (UriTemplate.IsTemplate(value) ? UriTemplate.Matches(value, path) : PolicyText.Matches(value, path)))
    {
        IsHttpOnly = true,
    };

    /// <summary>A header by name.</summary>
    public static PolicyAttribute Header(string name, StringComparison comparison = StringComparison.Ordinal) =>
        new((value, attempt) => attempt.Request is { } request && PolicyText.MatchesHeader(value, request.HeaderValues(name), comparison))
        {
            IsHttpOnly = true,
        };
}

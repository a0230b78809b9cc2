using System.Security.Cryptography;
using System.Text;

namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>A dashboard. Ids and positions of panels follow from their order.</summary>
/// <param name="Slug">A DNS label, part of the URL: it must not change.</param>
/// <param name="Title">Title.</param>
/// <param name="Purpose">The question that it answers.</param>
/// <param name="Rows">Rows of panels, from top to bottom.</param>
internal sealed record Dashboard(string Slug, string Title, string Purpose, params ImmutableArray<Row> Rows)
{
    private const int LongestId = 40;
    private const int HashLength = 8;

    /// <summary>Folder in Grafana.</summary>
    public string Folder { get; init; } = "Payments";

    public ImmutableArray<Variable> Variables { get; init; } = [];

    /// <summary>Id in URLs. Grafana accepts 40 characters: a long one is cut, and ends in part of the hash of the slug.</summary>
    public string Uid => $"payments-{Slug}" is { Length: <= LongestId } id ? id : $"payments-{Slug}"[..(LongestId - HashLength - 1)] + $"-{Hash()}";

    private string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Slug)))[..HashLength];
}

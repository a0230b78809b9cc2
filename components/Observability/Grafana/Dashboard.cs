using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>A dashboard. Panels get their ids and places from their order.</summary>
/// <param name="Slug">Short name, a DNS label of up to 63: others link to it, so it stays.</param>
/// <param name="Title">What people read.</param>
/// <param name="Purpose">Which question it answers.</param>
/// <param name="Rows">Its panels, a row after the other.</param>
internal sealed record Dashboard(string Slug, string Title, string Purpose, params ImmutableArray<Row> Rows)
{
    private const int LongestId = 40;
    private const int HashLength = 8;

    /// <summary>Folder that it is in. Default Payments.</summary>
    public string Folder { get; init; } = "Payments";

    /// <summary>What people can choose on it. Default nothing.</summary>
    public ImmutableArray<Variable> Variables { get; init; } = [];

    /// <summary>Id that links use: Grafana takes 40 characters, so that of a long name ends in a part of its hash.</summary>
    public string Uid => $"payments-{Slug}" is { Length: <= LongestId } id ? id : $"payments-{Slug}"[..(LongestId - HashLength - 1)] + $"-{Hash()}";

    private string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Slug)))[..HashLength];
}

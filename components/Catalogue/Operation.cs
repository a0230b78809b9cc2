namespace Payments.Infra.Components.Catalogue;

/// <summary>Requests of an HTTP service, by method and path.</summary>
public sealed record Operation
{
    /// <summary>Methods, such as <c>POST</c>; case counts.</summary>
    public required ImmutableArray<string> Methods { get; init; }

    /// <summary>Paths: exact, or with a star at one end. Case counts, the query does not belong to it.</summary>
    public required ImmutableArray<string> Paths { get; init; }
}

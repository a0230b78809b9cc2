using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Ownership;

/// <summary>Who owns fields of an object.</summary>
/// <param name="Name">Name, such as <c>kubectl</c>.</param>
public sealed record FieldManager(string Name)
{
    /// <summary>The part of the object that it writes on its own, such as <c>scale</c>; empty (default) for the object itself.</summary>
    public string Subresource { get; init; } = "";

    /// <summary>The version in which it has written the object, such as <c>apps/v1</c>; empty (default) where it has applied it.</summary>
    public string UpdatedAs { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => GoText.Quote(Name)
        + (Subresource.Length > 0 ? $" with subresource {GoText.Quote(Subresource)}" : "")
        + (UpdatedAs.Length > 0 ? $" using {UpdatedAs}" : "");
}

using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Catalogue;

/// <summary>Memory of a container.</summary>
public sealed record MemoryResources : IValidatableObject
{
    /// <summary>What the container is sure to get. Default 512Mi.</summary>
    public ByteQuantity Request { get; init; } = new(512);

    /// <summary>Above this it is killed. Default 1Gi.</summary>
    public ByteQuantity Limit { get; init; } = new(1024);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Limit.Mebibytes < Request.Mebibytes)
        {
            yield return new ValidationResult($"{Limit} is less than request, {Request}; raise limit or lower request", [nameof(Limit)]);
        }
    }
}

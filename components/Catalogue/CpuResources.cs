using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Catalogue;

/// <summary>CPU time of a container.</summary>
public sealed record CpuResources : IValidatableObject
{
    /// <summary>Requested CPU. Default 250m.</summary>
    public CpuQuantity Request { get; init; } = new(250);

    /// <summary>CPU limit. Default 1: a starting JVM needs several times its steady state.</summary>
    public CpuQuantity Limit { get; init; } = new(1000);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Limit.Millicores < Request.Millicores)
        {
            yield return new ValidationResult($"{Limit} is less than request, {Request}; raise limit or lower request", [nameof(Limit)]);
        }
    }
}

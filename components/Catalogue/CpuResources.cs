using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Catalogue;

/// <summary>CPU time of a container.</summary>
public sealed record CpuResources : IValidatableObject
{
    /// <summary>What the container is sure to get. Default 250m.</summary>
    public CpuQuantity Request { get; init; } = new(250);

    /// <summary>What it may use at most. Default 1: a JVM that starts needs several times what it runs on.</summary>
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

using System.ComponentModel.DataAnnotations;
using Payments.Infra.Components.Services;

namespace Payments.Infra.Stacks.Settings;

/// <summary>What a stack decides of one service.</summary>
internal sealed record ServiceSettings
{
    /// <summary>Tag of the image. Required: <c>latest</c> is no version.</summary>
    [Required]
    [RegularExpression(@"(?!latest$)[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}", ErrorMessage = "a tag of the service's image, such as 1.0.0; not 'latest'")]
    public string Version { get; init; } = "";

    /// <inheritdoc cref="Components.Services.Replicas"/>
    public Replicas Replicas { get; init; } = new();

    /// <inheritdoc cref="ServiceResources"/>
    public ServiceResources Resources { get; init; } = new();
}

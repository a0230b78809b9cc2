using System.ComponentModel.DataAnnotations;
using Payments.Infra.Components.Catalogue;

namespace Payments.Infra.Stacks.Settings.Services;

/// <summary>Settings that apply to every service of a stack.</summary>
internal record ServiceDefaults
{
    /// <summary>
    /// Image without its tag, such as one of a registry of your own. Default that of the catalogue; the tag is the version
    /// in <c>payments:releases</c>.
    /// </summary>
    [RegularExpression(
        "[a-z0-9][a-z0-9._-]*(:[0-9]+(?=/))?(/[a-z0-9][a-z0-9._-]*)*",
        ErrorMessage = "an image without tag and https://, such as docker.io/payments/payment-service; the tag belongs to payments:releases")]
    public string Image { get; init; } = "";

    /// <inheritdoc cref="Components.Catalogue.Replicas"/>
    public Replicas Replicas { get; init; } = new();

    /// <inheritdoc cref="ServiceResources"/>
    public ServiceResources Resources { get; init; } = new();

    /// <inheritdoc cref="Resilience.RequestsPerSecond"/>
    [Range(1, 1_000_000)]
    public int? RequestsPerSecond { get; init; }

    /// <inheritdoc cref="ObjectiveSettings"/>
    public ObjectiveSettings Objective { get; init; } = new();
}

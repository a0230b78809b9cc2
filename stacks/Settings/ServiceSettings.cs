using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Payments.Infra.Components.Catalogue;

namespace Payments.Infra.Stacks.Settings;

/// <summary>What a stack decides of one service.</summary>
internal sealed record ServiceSettings
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

    /// <summary>Names of the topics that it owns and writes to. Default those of the catalogue.</summary>
    public ImmutableArray<string> Produces { get; init; }

    /// <summary>Names of the topics that it reads. Default those of the catalogue.</summary>
    public ImmutableArray<string> Consumes { get; init; }

    /// <inheritdoc cref="ObjectiveSettings"/>
    public ObjectiveSettings Objective { get; init; } = new();

    /// <summary>A service of the catalogue, as this stack has it.</summary>
    /// <param name="service">The service.</param>
    public ServiceDefinition Of(ServiceDefinition service) => Image.Length > 0 ? service with { Image = Image } : service;
}

namespace Payments.Infra.Components.Azure;

/// <summary>Inputs of a <see cref="AzureEnvironment"/>.</summary>
public sealed class AzureEnvironmentArgs : ResourceArgs
{
    /// <summary>Id of the subscription.</summary>
    public required string Subscription { get; init; }

    /// <summary>Id of the Entra tenant.</summary>
    public required string Tenant { get; init; }

    /// <inheritdoc cref="ResourceNames"/>
    public required ResourceNames Names { get; init; }

    /// <inheritdoc cref="ResourceTags"/>
    public required ResourceTags Tags { get; init; }

    /// <inheritdoc cref="AzureBaseline"/>
    public AzureBaseline Baseline { get; init; } = AzureBaseline.Regulated;
}

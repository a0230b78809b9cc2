namespace Payments.Infra.Providers.Tests;

/// <summary>Tests that set variables of the process. All others see them, so that these run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessEnvironment
{
    /// <summary>Its name.</summary>
    public const string Name = "Environment";
}

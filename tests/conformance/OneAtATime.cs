namespace Payments.Infra.Conformance.Tests;

/// <summary>Tests that set variables or the folder of the process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneAtATime
{
    public const string Name = "One at a time";
}

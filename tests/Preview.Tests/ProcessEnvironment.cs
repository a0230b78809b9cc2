namespace Payments.Infra.Preview.Tests;

/// <summary>Tests that run programs in this process, which has one environment and one console.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessEnvironment
{
    public const string Name = "process environment";
}

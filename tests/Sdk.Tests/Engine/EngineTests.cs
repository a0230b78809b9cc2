namespace Payments.Infra.Sdk.Tests.Engine;

/// <summary>Tests that start programs through environment variables, which a process has once.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EngineTests
{
    public const string Name = "engine";
}

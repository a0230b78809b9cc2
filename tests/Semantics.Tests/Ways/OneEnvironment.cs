namespace Payments.Infra.Semantics.Tests.Ways;

/// <summary>Programs that run in this process share its environment and its console: one at a time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneEnvironment
{
    public const string Name = "one environment";
}

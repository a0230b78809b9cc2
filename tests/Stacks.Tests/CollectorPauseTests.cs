namespace Payments.Infra.Stacks.Tests;

/// <summary>A run that has little memory collects from the beginning.</summary>
public sealed class CollectorPauseTests
{
    [Fact]
    public void Where_memory_is_short_it_does_not_begin() => Assert.False(CollectorPause.TryBegin(4 * CollectorPause.Size - 1));
}

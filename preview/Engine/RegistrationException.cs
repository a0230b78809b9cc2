namespace Payments.Infra.Preview.Engine;

/// <summary>A request that the engine refuses, with the resource that its messages stand at.</summary>
/// <param name="urn">URN of the resource; empty for the stack.</param>
/// <param name="messages">Why it is refused: one message or more.</param>
internal sealed class RegistrationException(string urn, params ImmutableArray<string> messages) : Exception(string.Join('\n', messages))
{
    public string Urn => urn;

    public ImmutableArray<string> Messages => messages;

    /// <summary>Whether the deployment stops here, as the real engine's does. What only a cluster would refuse does not hide what else is wrong.</summary>
    public bool Stops { get; init; } = true;
}

namespace Payments.Infra.Preview.Engine;

/// <summary>A request that the engine refuses, with the resource that its message stands at.</summary>
internal sealed class RegistrationException(string urn, string message) : Exception(message)
{
    public string Urn { get; } = urn;
}

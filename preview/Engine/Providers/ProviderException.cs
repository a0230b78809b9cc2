namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>What a provider refuses, or fails at.</summary>
internal sealed class ProviderException(string message) : Exception(message);

using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>A call of a function.</summary>
/// <param name="Token">Token of the function.</param>
/// <param name="Arguments">Arguments, all known.</param>
/// <param name="Configuration">Inputs of the provider resource, or of the default provider.</param>
internal sealed record InvokeRequest(string Token, PropertyValue.Map Arguments, PropertyValue.Map Configuration)
{
    /// <summary>Folder of the program, which relative paths in arguments start from.</summary>
    public string Directory { get; init; } = ".";
}

using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>A resource whose inputs are to be checked.</summary>
/// <param name="Urn">URN.</param>
/// <param name="OldInputs">Checked inputs of the last deployment; null when there is none, or when it will be replaced.</param>
/// <param name="Inputs">The program's inputs.</param>
/// <param name="Configuration">Inputs of the provider resource, or of the default provider.</param>
internal sealed record CheckRequest(string Urn, PropertyValue.Map? OldInputs, PropertyValue.Map Inputs, PropertyValue.Map Configuration)
{
    /// <summary>Id of the resource that is replaced by this one; empty for none. Generated names differ from its name.</summary>
    public string ReplacedId { get; init; } = "";

    /// <summary>How it gets a name that the program does not give; the provider's own way is the default.</summary>
    public NamingStrategy Naming { get; init; } = NamingStrategy.Default;

    /// <summary>Folder of the program, which relative paths in inputs start from.</summary>
    public string Directory { get; init; } = ".";
}

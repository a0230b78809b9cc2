using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>A component whose parts its provider makes.</summary>
/// <param name="Type">Type token.</param>
/// <param name="Name">Name.</param>
/// <param name="Inputs">The program's inputs.</param>
/// <param name="Configuration">Inputs of the provider resource, or of the default provider.</param>
/// <param name="Directory">Folder of the program, which relative paths start from.</param>
internal sealed record ConstructRequest(string Type, string Name, PropertyValue.Map Inputs, PropertyValue.Map Configuration, string Directory);

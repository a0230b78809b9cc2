using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>A resource that is to be made.</summary>
/// <param name="Urn">URN.</param>
/// <param name="Inputs">Checked inputs.</param>
/// <param name="Configuration">Inputs of the provider resource, or of the default provider.</param>
internal sealed record CreateRequest(string Urn, PropertyValue.Map Inputs, PropertyValue.Map Configuration);

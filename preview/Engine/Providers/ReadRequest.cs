using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>A resource that is to be read.</summary>
/// <param name="Urn">URN.</param>
/// <param name="Id">Id.</param>
/// <param name="Inputs">What is known of its inputs.</param>
/// <param name="Outputs">What is known of its outputs; empty on a first read or an import.</param>
/// <param name="Configuration">Inputs of the provider resource, or of the default provider.</param>
internal sealed record ReadRequest(string Urn, string Id, PropertyValue.Map Inputs, PropertyValue.Map Outputs, PropertyValue.Map Configuration);

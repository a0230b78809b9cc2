using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>A resource as it exists.</summary>
/// <param name="Id">Id.</param>
/// <param name="Inputs">The inputs that would make it so.</param>
/// <param name="Outputs">Its outputs.</param>
internal sealed record ReadResult(string Id, PropertyValue.Map Inputs, PropertyValue.Map Outputs);

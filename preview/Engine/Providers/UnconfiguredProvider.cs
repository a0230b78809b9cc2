using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>A provider whose own configuration is not known yet, as with a cluster that the same plan makes: it predicts nothing.</summary>
internal sealed class UnconfiguredProvider : IResourceProvider
{
    public PropertyValue.Map Check(ResourceState resource) => resource.Inputs;

    public PropertyValue.Map Predict(ResourceState resource) => PropertyValue.Map.Empty;
}

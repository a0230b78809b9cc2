using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>A provider of which nothing is known: inputs come back as outputs, all else is unknown.</summary>
internal sealed class EchoProvider : IResourceProvider
{
    public PropertyValue.Map Check(ResourceState resource) => resource.Inputs;

    public PropertyValue.Map Predict(ResourceState resource) => resource.Inputs;
}

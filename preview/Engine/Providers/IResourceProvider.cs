using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>Predicts, without a plugin or a cloud, what a provider would make of resources of its package.</summary>
internal interface IResourceProvider
{
    /// <summary>The inputs as the provider would plan them: defaults and generated names filled in.</summary>
    /// <param name="resource">The resource, with the program's inputs.</param>
    PropertyValue.Map Check(ResourceState resource);

    /// <summary>The outputs that are known before the resource exists; whatever is left out is unknown.</summary>
    /// <param name="resource">The resource, with checked inputs.</param>
    PropertyValue.Map Predict(ResourceState resource);
}

using Grpc.Core;
using Payments.Infra.Preview.Engine.Providers;
using Payments.Infra.Preview.Values;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>Asks providers what changes nothing.</summary>
internal sealed class ProviderQueries(ProviderResolver providers, OtherStacks otherStacks)
{
    /// <summary>The outputs of a resource that exists, as far as they can be known here; else what the program says of it.</summary>
    /// <param name="state">The resource as the program reads it.</param>
    public PropertyValue.Map Read(ResourceState state)
    {
        if (state.Id == Wire.Unknown)
        {
            return PropertyValue.Map.Empty;
        }

        if (state.Type == OtherStacks.Type)
        {
            return otherStacks.Read(state);
        }

        var (provider, configuration) = providers.Of(state);
        return provider.Read(new(state.Urn, state.Id, state.Inputs, state.Inputs, configuration))?.Outputs ?? state.Inputs;
    }

    /// <summary>The result of a function; null where it cannot be known here.</summary>
    /// <exception cref="CallException">The function fails.</exception>
    public static PropertyValue.Map? Invoke(InvokeRequest request)
    {
        try
        {
            return ProviderRegistry.For(Urns.PackageOf(request.Token), request.Configuration).Invoke(request);
        }
        catch (ProviderException exception)
        {
            throw new CallException(StatusCode.Unknown, $"invocation of {request.Token} returned an error: {exception.Message}");
        }
    }
}

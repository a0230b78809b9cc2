using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>Answers, without a plugin or a cloud, what the provider of a package answers in a preview.</summary>
internal interface IResourceProvider
{
    /// <summary>Checks the configuration of the provider itself.</summary>
    /// <param name="request">The provider resource, without what the engine adds to its inputs.</param>
    CheckResult CheckConfiguration(CheckRequest request);

    /// <summary>Compares two configurations of the provider. What forces a replacement makes all its resources anew.</summary>
    /// <param name="old">Inputs of the provider resource as deployed, without what the engine adds.</param>
    /// <param name="current">Inputs now.</param>
    DiffResult DiffConfiguration(PropertyValue.Map old, PropertyValue.Map current);

    /// <summary>Checks inputs, and fills in defaults and generated names.</summary>
    /// <param name="request">The resource.</param>
    CheckResult Check(CheckRequest request);

    /// <summary>Compares a resource as it was last deployed with what the program wants now.</summary>
    /// <param name="request">Both.</param>
    DiffResult Diff(DiffRequest request);

    /// <summary>The outputs that a resource would have when it is made; whatever is left out or unknown is not known before.</summary>
    /// <param name="request">The resource, with checked inputs.</param>
    PropertyValue.Map Create(CreateRequest request);

    /// <summary>The outputs that a resource would have after a change in place.</summary>
    /// <param name="request">Old state and checked new inputs.</param>
    PropertyValue.Map Update(DiffRequest request);

    /// <summary>What exists under an id, read without asking anybody; null when that cannot be known.</summary>
    /// <param name="request">The resource.</param>
    ReadResult? Read(ReadRequest request);

    /// <summary>Calls a function; null when its result cannot be known offline.</summary>
    /// <param name="request">Function and arguments.</param>
    /// <exception cref="ProviderException">The function fails.</exception>
    PropertyValue.Map? Invoke(InvokeRequest request);

    /// <summary>The parts of a component that the provider makes; null when it knows no such component.</summary>
    /// <param name="request">The component.</param>
    /// <exception cref="ProviderException">Its inputs are wrong.</exception>
    ConstructResult? Construct(ConstructRequest request);
}

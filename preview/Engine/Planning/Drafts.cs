using Payments.Infra.Preview.Values;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>Resources as a program asks for them, each with the deployed one that it means.</summary>
internal sealed class Drafts(AliasResolver aliases, ProviderResolver providers, PlanBook book, SourcePositions positions)
{
    /// <summary>The deployed resource, which is null for none, and the resource as it is to be.</summary>
    /// <param name="urn">URN.</param>
    /// <param name="request">The registration.</param>
    /// <param name="inputs">Inputs.</param>
    /// <param name="parent">The parent; null for the stack.</param>
    /// <exception cref="RegistrationException">Its provider is unknown, or another resource means the same deployed one.</exception>
    public (ResourceState? Old, ResourceState Draft) Of(string urn, RegisterResourceRequest request, PropertyValue.Map inputs, ResourceState? parent)
    {
        var (old, alias) = aliases.Find(urn, request.Type, request.Name, request.Parent, RequestedState.AliasesOf(request), book.IsRegistered);
        var draft = RequestedState.Of(urn, request, inputs, parent) with
        {
            Provider = request.Custom ? providers.Resolve(urn, request.Type, request.Provider, PluginSource.Of(request), parent) : "",
            SourcePosition = positions.Of(request.SourcePosition),
            StackTrace = positions.Of(request.StackTrace),
        };
        return (old, After(old, alias, draft));
    }

    /// <summary>The same of a resource that is only read.</summary>
    public (ResourceState? Old, ResourceState Draft) Of(string urn, ReadResourceRequest request, PropertyValue.Map inputs, ResourceState? parent)
    {
        var (old, alias) = aliases.Find(urn, request.Type, request.Name, request.Parent, [], book.IsRegistered);
        var draft = RequestedState.Of(urn, request, inputs) with
        {
            Provider = providers.Resolve(urn, request.Type, request.Provider, PluginSource.Of(request), parent),
            SourcePosition = positions.Of(request.SourcePosition),
            StackTrace = positions.Of(request.StackTrace),
        };
        return (old, After(old, alias, draft));
    }

    private static ResourceState After(ResourceState? old, string alias, ResourceState draft) => draft with
    {
        Aliases = alias.Length > 0 ? [alias] : [],
        Created = old?.Created ?? "",
        Modified = old?.Modified ?? "",
    };
}

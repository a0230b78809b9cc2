using Grpc.Core;
using Payments.Infra.Preview.Values;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>Reads the resource that a registration asks for.</summary>
internal static class RequestedState
{
    /// <param name="urn">Its URN.</param>
    /// <param name="request">The registration.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="parent">Its parent; null for the stack.</param>
    public static ResourceState Of(string urn, RegisterResourceRequest request, PropertyValue.Map inputs, ResourceState? parent) => new()
    {
        Urn = urn,
        Type = request.Type,
        Custom = request.Custom,
        Parent = request.Parent,
        Inputs = inputs,
        Providers = request.Providers.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Protect = request.HasProtect ? request.Protect : parent?.Protect ?? false,
        RetainOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : parent?.RetainOnDelete ?? false,
        DeletedWith = request.DeletedWith.Length > 0 ? request.DeletedWith : parent?.DeletedWith ?? "",
        Dependencies = Sorted(request.Dependencies),
        PropertyDependencies = DependenciesByProperty(request, inputs),
        AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs.Distinct().Order(StringComparer.Ordinal)],
        ImportId = request.ImportId,
        IgnoreChanges = [.. request.IgnoreChanges],
        ReplaceOnChanges = [.. request.ReplaceOnChanges],
        HideDiffs = [.. request.HideDiffs],
        ReplaceWith = [.. request.ReplaceWith],
        ReplacementTrigger = request.ReplacementTrigger is { } trigger && WireReader.Read(trigger) is not PropertyValue.NullValue and var value ? value : null,
        CustomTimeouts = Timeouts(request.CustomTimeouts),
        Hooks = HookBindings.Of(request.Hooks),
    };

    /// <param name="urn">Its URN.</param>
    /// <param name="request">The request to read it.</param>
    /// <param name="inputs">What is known of its inputs.</param>
    public static ResourceState Of(string urn, ReadResourceRequest request, PropertyValue.Map inputs) => new()
    {
        Urn = urn,
        Type = request.Type,
        Custom = true,
        External = true,
        Id = request.Id,
        Parent = request.Parent,
        Inputs = inputs,
        Dependencies = Sorted(request.Dependencies),
        AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
    };

    /// <summary>Other names that the program gives a resource.</summary>
    public static IEnumerable<Alias> AliasesOf(RegisterResourceRequest request) =>
        request.Aliases.Concat(request.AliasURNs.Select(urn => new Alias { Urn = urn }));

    /// <exception cref="CallException">A type of a provider's resource is no token.</exception>
    public static void RequireToken(string type)
    {
        if (!Urns.IsThreePart(type))
        {
            throw new CallException(StatusCode.InvalidArgument, $"Type '{type}' is not a valid type token (must have format '*:*:*')");
        }
    }

    /// <summary>SDKs keep dependencies as sets, and send them in another order each time.</summary>
    private static ImmutableArray<string> Sorted(IEnumerable<string> urns) => [.. urns.Distinct().Order(StringComparer.Ordinal)];

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> DependenciesByProperty(
        RegisterResourceRequest request, PropertyValue.Map inputs) => inputs.Fields.Keys
        .Union(request.PropertyDependencies.Keys)
        .ToImmutableSortedDictionary(
            key => key,
            key => request.PropertyDependencies.TryGetValue(key, out var found) ? Sorted(found.Urns) : [],
            StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, double> Timeouts(RegisterResourceRequest.Types.CustomTimeouts? timeouts) =>
        new (string Operation, string Duration)[]
        {
            ("create", timeouts?.Create ?? ""),
            ("update", timeouts?.Update ?? ""),
            ("delete", timeouts?.Delete ?? ""),
            ("read", timeouts?.Read ?? ""),
        }
        .Select(timeout => (timeout.Operation, Seconds: GoDuration.Seconds(timeout.Duration)))
        .Where(timeout => timeout.Seconds is not null)
        .ToImmutableSortedDictionary(timeout => timeout.Operation, timeout => timeout.Seconds!.Value, StringComparer.Ordinal);
}

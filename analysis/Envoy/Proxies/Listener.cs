namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>A listener of a proxy.</summary>
/// <param name="Context">What it is for.</param>
/// <param name="Name">Name; begins with <c>*</c> where the address in it is not known.</param>
/// <param name="Port">Port that it listens on.</param>
/// <param name="Filters">Its listener filters.</param>
/// <param name="Chains">Its filter chains.</param>
internal sealed record Listener(PatchContext Context, string Name, int Port, ImmutableArray<string> Filters, ImmutableArray<FilterChain> Chains)
{
    public const string VirtualInbound = "virtualInbound";
    public const string VirtualOutbound = "virtualOutbound";

    /// <summary>Whether it takes what the pod's own rules lead to it. The ports of a match are then those of its chains.</summary>
    public bool IsVirtual => Name is VirtualInbound or VirtualOutbound;

    /// <summary>What it is made of, as a message of Envoy's.</summary>
    public JsonObject Message => new()
    {
        ["name"] = Name,
        ["address"] = new JsonObject { ["socket_address"] = new JsonObject { ["address"] = "0.0.0.0", ["port_value"] = Port } },
    };

    public bool Is(string name) => Name == name || (Name.StartsWith('*') && name.EndsWith(Name[1..], StringComparison.Ordinal));
}

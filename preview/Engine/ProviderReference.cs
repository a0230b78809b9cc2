using Pulumirpc;

namespace Payments.Infra.Preview.Engine;

/// <summary>Names a provider resource: its URN and id, joined by <c>::</c>.</summary>
internal sealed record ProviderReference(string Urn, string Id)
{
    /// <summary>The reference of a provider that does not exist yet.</summary>
    public static ProviderReference Planned(string urn) => new(urn, Wire.Unknown);

    public static ProviderReference? TryParse(string text)
    {
        var separator = text.LastIndexOf("::", StringComparison.Ordinal);
        return separator > 0 && Urns.IsValid(text[..separator]) ? new(text[..separator], text[(separator + 2)..]) : null;
    }

    public override string ToString() => $"{Urn}::{Id}";
}

using Payments.Infra.Analysis.Validation.Istio.Formats;

namespace Payments.Infra.Analysis.Validation.Istio.Networking;

/// <summary>Names of ports.</summary>
internal static class PortName
{
    /// <summary>What is wrong with a name; null for nothing.</summary>
    public static string? Problem(string name) => DnsLabel.IsValid(name) ? null : $"invalid port name: {name}";
}

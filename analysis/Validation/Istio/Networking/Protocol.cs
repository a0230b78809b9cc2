namespace Payments.Infra.Analysis.Validation.Istio.Networking;

/// <summary>Protocols of ports as Istio names them, in capitals or not.</summary>
internal static class Protocol
{
    private static readonly string[] Http = ["http", "http2", "http_proxy", "grpc", "grpc-web"];
    private static readonly string[] Tls = ["https", "tls"];
    private static readonly string[] Tcp = ["tcp", "https", "tls", "mongo", "redis", "mysql"];

    public static bool IsKnown(string protocol) => IsHttp(protocol) || IsTcp(protocol) || Is(protocol, ["udp"]);

    /// <summary>Whether requests can be told apart.</summary>
    public static bool IsHttp(string protocol) => Is(protocol, Http);

    /// <summary>Whether connections are encrypted.</summary>
    public static bool IsTls(string protocol) => Is(protocol, Tls);

    /// <summary>Whether connections are all there is.</summary>
    public static bool IsTcp(string protocol) => Is(protocol, Tcp);

    /// <summary>What is wrong with a protocol; null for nothing. None at all means that the proxy finds out.</summary>
    public static string? Problem(string protocol) =>
        protocol.Length == 0 || IsKnown(protocol) ? null : $"unsupported protocol: {protocol}";

    private static bool Is(string protocol, string[] names) => names.Contains(protocol, StringComparer.OrdinalIgnoreCase);
}

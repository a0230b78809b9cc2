namespace Payments.Infra.Analysis.Validation.Istio.Networking;

/// <summary>Sockets in the file system: <c>unix:///var/run/app.sock</c>, or <c>unix://@name</c> for an abstract one.</summary>
internal static class UnixSocket
{
    private const string Prefix = "unix://";

    /// <summary>Whether an address is one of a socket.</summary>
    public static bool IsSocket(string address) => address.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>What is wrong with the address of a socket; null for nothing.</summary>
    public static string? Problem(string address)
    {
        var path = address[Prefix.Length..];
        return path.Length == 0 ? "unix address must not be empty"
            : path[0] == '@' || (path[0] == '/' && path[^1] != '/') ? null
            : $"{path} is not an absolute path to a file";
    }
}

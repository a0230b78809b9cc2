namespace Pulumirpc;

/// <summary>
/// Servers of this process by their addresses, for callers in the same process: a call goes to the thread pool and not through a socket.
/// It is still made of bytes, as the two sides have their own classes of messages.
/// </summary>
internal static class SameProcess
{
    private const string Prefix = "pulumirpc:";

    /// <summary>Makes a server known, until it is forgotten with null.</summary>
    /// <param name="address">Host and port.</param>
    /// <param name="answer">Takes service, method and request, and gives the response.</param>
    public static void Publish(string address, Func<string, string, byte[], CancellationToken, Task<byte[]>>? answer) =>
        AppContext.SetData(Prefix + address, answer);

    /// <summary>The server at an address; null when it is in another process.</summary>
    public static Func<string, string, byte[], CancellationToken, Task<byte[]>>? Find(string address) =>
        AppContext.GetData(Prefix + address) as Func<string, string, byte[], CancellationToken, Task<byte[]>>;
}

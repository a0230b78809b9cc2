using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Data.Redis;

/// <summary>
/// Whether a server in the cluster is there, and whether it serves. <c>valkey-cli ping</c> alone exits with 0 on any answer, even that
/// nobody has logged in or that the data is still read: with a login and <c>-e</c> it exits with 0 on PONG alone.
/// </summary>
internal static class RedisProbes
{
    /// <summary>User of probes, on the server's own host.</summary>
    private const string User = "probe";

    /// <summary>
    /// What it may do, as the server's ACL writes it: ask for a PONG. It has no password to keep, as there is nothing that it could read.
    /// </summary>
    public static string Acl => $"user {User} on nopass resetkeys resetchannels -@all +ping";

    /// <summary>Whether the server listens: it does while it reads its data, which may take longer than any probe should wait.</summary>
    /// <param name="port">Name of the container's port.</param>
    public static ProbeArgs Started(string port) => Containers.TcpProbe(port, periodSeconds: 2, failures: 60);

    /// <inheritdoc cref="Started"/>
    public static ProbeArgs Alive(string port) => Containers.TcpProbe(port, periodSeconds: 10, failures: 6);

    /// <summary>Whether it takes logins and commands: not while it reads its data, and not when it can no longer write it.</summary>
    /// <param name="authority">File with the authority that signed its certificate.</param>
    public static ProbeArgs Ready(string authority) => Containers.CommandProbe(periodSeconds: 5, failures: 3, Command(authority));

    /// <summary>The command that tells it. Any password logs in a user that has none.</summary>
    /// <inheritdoc cref="Ready"/>
    public static string[] Command(string authority) =>
        ["valkey-cli", "-e", "--tls", "--cacert", authority, "--user", User, "--pass", "none", "--no-auth-warning", "ping"];
}

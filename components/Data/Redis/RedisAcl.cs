using System.Globalization;
using Payments.Infra.Components.Data.Passwords;

namespace Payments.Infra.Components.Data.Redis;

/// <summary>
/// The file with the users of a server and what they may do. A change of it restarts nothing: <see cref="RedisLogins"/> has the server read it again.
/// </summary>
/// <param name="server">Name of the server.</param>
/// <param name="users">Users with passwords.</param>
/// <param name="limiter">User of the service that counts requests.</param>
internal sealed class RedisAcl(string server, ImmutableArray<RedisUser> users, string limiter)
{
    /// <summary>Name of the file.</summary>
    public const string File = "users.acl";

    /// <summary>A user that nobody can log in as: it tells the server that has read this file from one that has read another.</summary>
    public string Mark { get; } = $"file-{Digest.Compute(ImmutableSortedDictionary<string, string>.Empty.Add(File, Entries(users, limiter)))}";

    /// <summary>Name of the Secret with the file.</summary>
    public string SecretName => $"{server}-acl";

    /// <summary>Declares the Secret.</summary>
    /// <param name="context">Context of the store.</param>
    /// <param name="options">Options of the store.</param>
    public Resource Write(StoreContext context, StoreOptions options) => context.Writer.Write(
        SecretName,
        new SecretText
        {
            Name = SecretName,
            Namespace = DataNamespace.Name,
            Rotation = context.Rotation.ToString(CultureInfo.InvariantCulture),
            Passwords = [.. users.Select(user => user.Password)],
            Texts = ImmutableSortedDictionary<string, string>.Empty.Add(File, $"{Entries(users, limiter)}user {Mark} off\n"),
        },
        options.Object);

    /// <summary>A client that gives no name is refused.</summary>
    private static string Entries(ImmutableArray<RedisUser> users, string limiter) => string.Concat(
        ((IEnumerable<string>)
        [
            "user default off",
            .. users.Select(user => user.Entry),
            RedisUser.WithCertificate(limiter),
            RedisExporter.Acl,
            RedisLogins.Acl,
            RedisProbes.Acl,
        ])
        .Select(line => $"{line}\n"));
}

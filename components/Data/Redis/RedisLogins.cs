using System.Globalization;
using Payments.Infra.Components.Data.Passwords;
using Payments.Infra.Components.Data.Tls;

namespace Payments.Infra.Components.Data.Redis;

/// <summary>
/// A job that has a server in the cluster read its users again, and ends when each of them can log in: pods that use a new login start after it.
/// </summary>
internal static class RedisLogins
{
    /// <summary>User of the server, and name in the certificate.</summary>
    private const string User = "acl-reader";

    private const string LoginsPath = "/etc/redis/logins";
    private const string TlsPath = "/etc/redis/tls";

    /// <summary>
    /// Files reach the server's pod within about a minute. The tool ends with 0 when the server answers with an error: what it answers is compared.
    /// </summary>
    private const string Script = """
        set -eu
        cli="valkey-cli --tls --cacert /etc/redis/tls/ca.crt -h $REDIS_HOST -p $REDIS_PORT"
        reader="$cli --cert /etc/redis/tls/tls.crt --key /etc/redis/tls/tls.key"
        until echo "Reading the users"; $reader ACL LOAD && $reader ACL USERS | grep -qx "$ACL_MARK"; do sleep 5; done
        for user in $REDIS_USERS; do
          until echo "Logging in as $user"; REDISCLI_AUTH="$(cat "/etc/redis/logins/$user")" $cli --user "$user" PING | grep -qx PONG; do sleep 5; done
        done

        """;

    /// <summary>What it may do, as the server's ACL writes it.</summary>
    public static string Acl => $"user {User} on resetpass resetkeys resetchannels -@all +acl|load +acl|users";

    /// <summary>Name of the job, and value of its pods' label <c>app</c>.</summary>
    /// <param name="server">Name of the server.</param>
    public static string NameOf(string server) => $"{server}-logins";

    /// <summary>Declares the job.</summary>
    /// <param name="server">Name of the server, also in the program.</param>
    /// <param name="pods">Label of its pods, and its value.</param>
    /// <param name="acl">Its users.</param>
    /// <param name="users">Users with passwords.</param>
    /// <param name="args">Inputs of the store.</param>
    /// <param name="options">Options of the store.</param>
    /// <param name="after">The server, and its users.</param>
    public static Resource Declare(
        string server,
        (string Label, string Value) pods,
        RedisAcl acl,
        ImmutableArray<RedisUser> users,
        RedisArgs args,
        StoreOptions options,
        params IEnumerable<Resource> after)
    {
        var name = NameOf(server);
        var certificate = StoreCertificate.DeclareClient(name, User, options);
        var policy = NetworkPolicies.Declare(
            name,
            name,
            DataNamespace.Name,
            NetworkRules.Labels(ObjectLabels.App, name),
            [],
            [NetworkRules.To([NetworkRules.Pods(pods.Label, pods.Value)], RedisStore.Port)],
            options.Object);
        var tls = ("tls", PodVolumes.FromSecret("tls", name), TlsPath);
        return StoreJob.Declare(
            name,
            new StoreJobSpec
            {
                Name = name,
                Image = args.Context.Images.Of($"{args.Settings.Image}:{args.Settings.Version}"),
                Files = ImmutableSortedDictionary<string, string>.Empty.Add("setup.sh", Script),
                Variables =
                [
                    Containers.Variable("REDIS_HOST", $"{server}.{DataNamespace.Name}.svc.cluster.local"),
                    Containers.Variable("REDIS_PORT", RedisStore.Port.ToString(CultureInfo.InvariantCulture)),
                    Containers.Variable("REDIS_USERS", string.Join(' ', users.Select(user => user.Name))),
                    Containers.Variable("ACL_MARK", acl.Mark),
                ],
                Volumes = users.IsEmpty ? [tls] : [tls, ("logins", PodVolumes.FromSecret("logins", args.Context.Login.SecretOf(name)), LoginsPath)],
            },
            args.Context,
            options,
            [certificate, policy, users.IsEmpty ? null : WritePasswords(name, users, args.Context, options), .. after]);
    }

    /// <summary>The password of each user, as a file of the user's name.</summary>
    private static Resource WritePasswords(string name, ImmutableArray<RedisUser> users, StoreContext context, StoreOptions options) => context.Writer.Write(
        name,
        new SecretText
        {
            Name = context.Login.SecretOf(name),
            Namespace = DataNamespace.Name,
            Passwords = [.. users.Select(user => user.Password)],
            Texts = users.ToImmutableSortedDictionary(user => user.Name, user => user.Password.Placeholder, StringComparer.Ordinal),
        },
        options.Object);
}

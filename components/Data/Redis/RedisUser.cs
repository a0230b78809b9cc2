using Payments.Infra.Components.Data.Passwords;

namespace Payments.Infra.Components.Data.Redis;

/// <summary>A service's ACL user: it may use the keys and channels that begin with its name, and no command that manages the server.</summary>
/// <param name="Name">Name of user and service.</param>
/// <param name="Password">Its password.</param>
internal sealed record RedisUser(string Name, Password Password)
{
    /// <summary>Prefix of its keys.</summary>
    public string KeyPrefix => $"{Name}:";

    /// <summary>Key of its password in the Secret.</summary>
    public string PasswordKey => $"{Name}.password";

    /// <summary>Key of its name in the Secret.</summary>
    public string NameKey => $"{Name}.username";

    /// <summary>What it may do, as the server's ACL writes it. INFO is what health checks ask.</summary>
    public string Permissions => PermissionsOf(Name);

    /// <summary>The users of the services with keys, each with a generated password.</summary>
    public static ImmutableArray<RedisUser> Generate(StoreUsage usage, Func<string, Password> generate) =>
        [.. usage.UsersOf(DataStore.Redis).Select(service => new RedisUser(service.Name, generate($"redis-{service.Name}")))];

    /// <summary>What a user may do.</summary>
    /// <param name="user">Its name.</param>
    public static string PermissionsOf(string user) => $"~{user}:* &{user}:* +@all -@admin -@dangerous +info";

    /// <summary>ACL entry of a user that logs in with a certificate instead of a password.</summary>
    /// <param name="user">Its name, and the certificate's.</param>
    public static string WithCertificate(string user) => $"user {user} on resetpass {PermissionsOf(user)}";
}

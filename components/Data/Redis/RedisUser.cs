using Payments.Infra.Components.Data.Passwords;

namespace Payments.Infra.Components.Data.Redis;

/// <summary>
/// An ACL user: one login of a service. It may use the keys and channels that begin with the service's name, and no command that manages the server.
/// </summary>
/// <param name="Service">Name of the service.</param>
/// <param name="Login">Which of its logins it is.</param>
/// <param name="Password">Its password.</param>
internal sealed record RedisUser(string Service, Login Login, Password Password)
{
    /// <summary>Its name.</summary>
    public string Name => Login.UserOf(Service);

    /// <summary>Key of the password in the Secret of the services.</summary>
    public string PasswordKey => $"{Service}.password";

    /// <summary>Key of the name in the Secret of the services.</summary>
    public string NameKey => $"{Service}.username";

    /// <summary>Its entry in the ACL.</summary>
    public string Entry => $"user {Name} on >{Password.Placeholder} {PermissionsOf(Service)}";

    /// <summary>The users of the services with keys, each with a generated password.</summary>
    /// <param name="context">Context of the store.</param>
    /// <param name="options">Options of the passwords.</param>
    public static ImmutableArray<RedisUser> Generate(StoreContext context, CustomResourceOptions options)
    {
        var writer = context.Writer;
        return
        [
            .. from service in context.Usage.UsersOf(DataStore.Redis)
               from login in context.Logins
               select new RedisUser(service.Name, login, writer.Generate($"redis-{login.UserOf(service.Name)}", login, options)),
        ];
    }

    /// <summary>ACL entry of a user that logs in with a certificate instead of a password.</summary>
    /// <param name="user">Its name, the certificate's, and what its keys begin with.</param>
    public static string WithCertificate(string user) => $"user {user} on resetpass {PermissionsOf(user)}";

    /// <summary>What a service may do. INFO is what health checks ask.</summary>
    private static string PermissionsOf(string service) => $"~{service}:* &{service}:* +@all -@admin -@dangerous +info";
}

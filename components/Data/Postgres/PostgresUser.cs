using Payments.Infra.Components.Data.Passwords;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>A service's role, and the database that it owns. Both are named after its component, which SQL need not quote.</summary>
/// <param name="Service">Name of the service.</param>
/// <param name="Role">Name of role and database.</param>
/// <param name="Password">The role's password.</param>
/// <param name="ServerSecret">Writes its Secret in the namespace of the stores.</param>
/// <param name="ServiceSecret">Writes its Secret in the namespace of the services.</param>
internal sealed record PostgresUser(string Service, string Role, Password Password, Resource ServerSecret, Resource ServiceSecret)
{
    /// <summary>Connections that one role may hold, so that no service takes all of them.</summary>
    public const int ConnectionLimit = 200;

    /// <summary>Label on which the operator reloads the content of a Secret.</summary>
    private static readonly ImmutableSortedDictionary<string, string> Reloaded = ImmutableSortedDictionary<string, string>.Empty.Add("cnpg.io/reload", "true");

    /// <summary>Name of the Secret, in both namespaces.</summary>
    public string SecretName => SecretNameOf(Service);

    /// <summary>Lets the role alone into its own database, over TLS, with its password.</summary>
    public string AccessRule => $"hostssl {Role} {Role} all scram-sha-256";

    /// <summary>Declares the password and Secrets of every service with a database.</summary>
    public static ImmutableArray<PostgresUser> Declare(PostgresArgs args, SecretWriter writer, StoreOptions options) =>
        [.. args.Context.Usage.UsersOf(DataStore.Postgres).Select(service => Declare(service, args, writer, options))];

    private static string SecretNameOf(string service) => $"{service}-db";

    private static PostgresUser Declare(ServiceDefinition service, PostgresArgs args, SecretWriter writer, StoreOptions options)
    {
        var (role, name) = (service.Component.Replace('-', '_'), SecretNameOf(service.Name));
        var password = writer.Generate($"postgres-{service.Component}", options.Child);
        var server = writer.Write($"{name}-server", Secret(DataNamespace.Name), options.Object);
        return new PostgresUser(service.Name, role, password, server, writer.Write($"{name}-service", Secret(args.ServiceNamespace), options.ServiceObject));

        SecretText Secret(Input<string> namespaceName) => new()
        {
            Name = name,
            Namespace = namespaceName,
            Type = "kubernetes.io/basic-auth",
            Labels = Reloaded,
            Passwords = [password],
            Texts = ImmutableSortedDictionary<string, string>.Empty.Add("username", role).Add("password", password.Placeholder),
        };
    }
}

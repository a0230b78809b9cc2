namespace Payments.Infra.Components.Data.Postgres;

/// <summary>
/// A service's database, the role that owns it and all that is in it, and the logins that work as this role. Database and role are named after the
/// service's component, which SQL need not quote.
/// </summary>
/// <param name="Service">Name of the service.</param>
/// <param name="Role">Name of role and database.</param>
/// <param name="Logins">The logins that the server lets in.</param>
/// <param name="SecretName">Name of the Secret with the login that pods use, in both namespaces.</param>
/// <param name="ServiceSecret">Writes it in the namespace of the services.</param>
internal sealed record PostgresUser(string Service, string Role, ImmutableArray<PostgresLogin> Logins, string SecretName, Resource ServiceSecret)
{
    /// <summary>Name of role and database in names of objects, which know no <c>_</c>.</summary>
    public string ObjectName => Role.Replace('_', '-');

    /// <summary>Lets both logins alone into their own database, over TLS, with their passwords.</summary>
    public string AccessRule => $"hostssl {Role} {Role}_a,{Role}_b all scram-sha-256";

    /// <summary>Declares the passwords and Secrets of every service with a database.</summary>
    /// <param name="args">Inputs of the store.</param>
    /// <param name="options">Options of the store.</param>
    public static ImmutableArray<PostgresUser> Declare(PostgresArgs args, StoreOptions options) =>
        [.. args.Context.Usage.UsersOf(DataStore.Postgres).Select(service => Declare(service, args, options))];

    private static PostgresUser Declare(ServiceDefinition service, PostgresArgs args, StoreOptions options)
    {
        var (role, context, name) = (service.Component.Replace('-', '_'), args.Context, $"{service.Name}-db");
        var passwords = context.Logins.ToImmutableDictionary(
            login => login, login => context.Writer.Generate($"postgres-{login.UserOf(service.Component)}", login, options.Child));
        var logins = context.Logins.Select(login => PostgresLogin.Declare(role, name, login, passwords[login], context, options)).ToImmutableArray();
        var secret = PostgresLogin.Secret(role, name, context.Login, passwords[context.Login], args.ServiceNamespace);
        return new PostgresUser(service.Name, role, logins, secret.Name, context.Writer.Write($"{name}-service", secret, options.ServiceObject));
    }
}

using System.Collections.Immutable;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Data.Passwords;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>A service's role, and the database that it owns: both have the name of its component, which SQL need not quote.</summary>
/// <param name="Service">Name of the service.</param>
/// <param name="Role">Name of role and database.</param>
/// <param name="Password">The role's password.</param>
internal sealed record PostgresUser(string Service, string Role, Password Password)
{
    /// <summary>Connections that one role may hold, so that no service takes all of them.</summary>
    public const int ConnectionLimit = 200;

    /// <summary>Name of the Secret, in both namespaces.</summary>
    public string SecretName => $"{Service}-db";

    /// <summary>The role alone reaches its own database, over TLS, with its password.</summary>
    public string AccessRule => $"hostssl {Role} {Role} all scram-sha-256";

    public static ImmutableArray<PostgresUser> Of(DataGraph graph, Func<string, Password> generate) =>
    [
        .. graph.UsersOf(DataStore.Postgres).Select(service =>
            new PostgresUser(service.Name, service.Component.Replace('-', '_'), generate($"postgres-{service.Component}"))),
    ];
}

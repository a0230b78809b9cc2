using Payments.Infra.Components.Data.Passwords;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>A job that makes roles and databases where no operator does. It changes only what differs.</summary>
internal static class PostgresRoles
{
    /// <summary>Name of the job, and value of its pods' label <c>app</c>.</summary>
    public const string Name = "postgres-roles";

    /// <summary>Role that the server is set up with.</summary>
    public const string Superuser = "postgres";

    /// <summary>Secret with the administrator's password.</summary>
    public const string AdminSecret = "postgres-admin";

    private const string AdminPath = "/etc/postgres/admin";

    private const string Script = $$"""
        set -eu
        export PGDATABASE=postgres PGUSER="$POSTGRES_ADMIN" PGPASSWORD="$(cat /etc/postgres/admin/password)"
        until pg_isready --quiet; do sleep 2; done
        psql --no-psqlrc --set=ON_ERROR_STOP=1 --file=/etc/setup/roles.sql
        {{PostgresLogins.Script}}
        """;

    /// <summary>Declares the Secret with the administrator's name and password.</summary>
    /// <param name="secret">Its name.</param>
    /// <param name="user">The administrator's name.</param>
    /// <param name="password">The password.</param>
    /// <param name="writer">Writes it.</param>
    /// <param name="options">Options of the store.</param>
    public static Resource WriteAdmin(string secret, string user, Password password, SecretWriter writer, StoreOptions options) => writer.Write(
        AdminSecret,
        new SecretText
        {
            Name = secret,
            Namespace = DataNamespace.Name,
            Type = "kubernetes.io/basic-auth",
            Passwords = [password],
            Texts = ImmutableSortedDictionary<string, string>.Empty.Add("username", user).Add("password", password.Placeholder),
        },
        options.Object);

    /// <summary>Declares the job.</summary>
    /// <param name="name">Name of the store in the program.</param>
    /// <param name="server">The server.</param>
    /// <param name="args">Inputs of the store.</param>
    /// <param name="users">The roles.</param>
    /// <param name="options">Options of the store.</param>
    /// <param name="after">The server, the policy of the job, and the Secret of the administrator.</param>
    public static Resource Declare(
        string name, PostgresAccess server, PostgresArgs args, ImmutableArray<PostgresUser> users, StoreOptions options, params IEnumerable<Resource?> after) =>
        StoreJob.Declare(
            $"{name}-roles",
            new StoreJobSpec
            {
                Name = Name,
                Image = args.Context.Images.Of(args.Settings.PlainImage),
                Files = PostgresLogins.Files.Add("setup.sh", Script).Add("roles.sql", string.Concat(users.Select(Sql))),
                Variables = PostgresLogins.Variables(server.Host, server.Authority, users).Add(Containers.Variable("POSTGRES_ADMIN", server.Admin)),
                Volumes = PostgresLogins.Volumes(server.Authority, users).Add(("admin", PodVolumes.FromSecret("admin", server.AdminSecret), AdminPath)),
            },
            args.Context,
            options,
            [.. users.SelectMany(user => user.Logins).Select(login => login.Written), .. after]);

    /// <summary>A role, the database that it owns, which no other role can connect to, and its logins.</summary>
    private static string Sql(PostgresUser user) => $"""
        SELECT 'CREATE ROLE {user.Role}' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{user.Role}') \gexec
        GRANT {user.Role} TO CURRENT_USER;
        SELECT 'CREATE DATABASE {user.Role} OWNER {user.Role}' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '{user.Role}') \gexec
        REVOKE ALL ON DATABASE {user.Role} FROM PUBLIC;
        {string.Concat(user.Logins.Select(login => Sql(user, login)))}
        """;

    private static string Sql(PostgresUser user, PostgresLogin login) => $"""
        \set password `cat {PostgresLogins.PasswordFile(login)}`
        SELECT 'CREATE ROLE {login.Name}' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{login.Name}') \gexec
        ALTER ROLE {login.Name} WITH LOGIN CONNECTION LIMIT {PostgresLogin.ConnectionLimit} PASSWORD :'password';
        GRANT {user.Role} TO {login.Name};

        """;
}

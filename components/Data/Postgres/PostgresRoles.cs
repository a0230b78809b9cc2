using Payments.Infra.Components.Data.Passwords;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

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
    private const string RolesPath = "/etc/postgres/roles";
    private const string AuthorityPath = "/etc/postgres/ca";

    /// <summary>Where Debian's images keep the public certificate authorities.</summary>
    private const string PublicAuthorities = "/etc/ssl/certs/ca-certificates.crt";

    private const string Script = """
        set -eu
        export PGPASSWORD="$(cat /etc/postgres/admin/password)"
        until pg_isready --quiet; do sleep 2; done
        psql --no-psqlrc --set=ON_ERROR_STOP=1 --dbname=postgres --file=/etc/setup/roles.sql

        """;

    /// <summary>Declares the Secret with the administrator's name and password.</summary>
    public static Resource WriteAdmin(string user, Password password, SecretWriter writer, StoreOptions options) => writer.Write(
        AdminSecret,
        new SecretText
        {
            Name = AdminSecret,
            Namespace = DataNamespace.Name,
            Type = "kubernetes.io/basic-auth",
            Passwords = [password],
            Texts = ImmutableSortedDictionary<string, string>.Empty.Add("username", user).Add("password", password.Placeholder),
        },
        options.Object);

    /// <summary>Declares the job.</summary>
    /// <param name="name">Name of the store in the program.</param>
    /// <param name="server">Host of the server, its administrator, and the Secret with its certificate authority: null for a public one.</param>
    /// <param name="args">Inputs of the store.</param>
    /// <param name="users">The roles.</param>
    /// <param name="options">Options of the store.</param>
    /// <param name="after">The server, the policy of the job, and the Secret of the administrator.</param>
    public static Resource Declare(
        string name,
        (Output<string> Host, string Admin, string? Authority) server,
        PostgresArgs args,
        ImmutableArray<PostgresUser> users,
        StoreOptions options,
        params IEnumerable<Resource?> after)
    {
        var volumes = ImmutableArray.Create(
            ("admin", PodVolumes.FromSecret("admin", AdminSecret), AdminPath),
            ("roles", Passwords(users), RolesPath));
        return StoreJob.Declare(
            $"{name}-roles",
            new StoreJobSpec
            {
                Name = Name,
                Image = args.Context.Images.Of(args.Settings.PlainImage),
                Files = ImmutableSortedDictionary<string, string>.Empty.Add("setup.sh", Script).Add("roles.sql", string.Concat(users.Select(Sql))),
                Variables =
                [
                    Containers.Variable("PGHOST", server.Host),
                    Containers.Variable("PGPORT", $"{PostgresStore.Port}"),
                    Containers.Variable("PGUSER", server.Admin),
                    Containers.Variable("PGSSLMODE", "verify-full"),
                    Containers.Variable("PGSSLROOTCERT", server.Authority is null ? PublicAuthorities : $"{AuthorityPath}/{StoreMounts.AuthorityFile}"),
                ],
                Volumes = server.Authority is { } secret ? volumes.Add(("ca", PodVolumes.FromSecret("ca", secret), AuthorityPath)) : volumes,
            },
            args.Context,
            options,
            [.. users.Select(user => user.ServerSecret), .. after]);
    }

    /// <summary>The password of each role, as a file of the role's name.</summary>
    private static VolumeArgs Passwords(ImmutableArray<PostgresUser> users) => new()
    {
        Name = "roles",
        Projected = new ProjectedVolumeSourceArgs
        {
            DefaultMode = PodVolumes.SecretMode,
            Sources = users.Select(user => new VolumeProjectionArgs
            {
                Secret = new SecretProjectionArgs { Name = user.SecretName, Items = { new KeyToPathArgs { Key = "password", Path = user.Role } } },
            }).ToArray(),
        },
    };

    /// <summary>A role and the database that it owns, which no other role can connect to.</summary>
    private static string Sql(PostgresUser user) => $"""
        \set password `cat {RolesPath}/{user.Role}`
        SELECT 'CREATE ROLE {user.Role}' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{user.Role}') \gexec
        ALTER ROLE {user.Role} WITH LOGIN CONNECTION LIMIT {PostgresUser.ConnectionLimit} PASSWORD :'password';
        GRANT {user.Role} TO CURRENT_USER;
        SELECT 'CREATE DATABASE {user.Role} OWNER {user.Role}' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '{user.Role}') \gexec
        REVOKE ALL ON DATABASE {user.Role} FROM PUBLIC;

        """;
}

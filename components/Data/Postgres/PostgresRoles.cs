using System.Collections.Immutable;
using Payments.Infra.Components.Data.Passwords;
using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>A job that makes roles and databases where no operator does. It changes what differs, and can run again.</summary>
internal static class PostgresRoles
{
    /// <summary>Name of the job and of its pods' label <c>app</c>.</summary>
    public const string Name = "postgres-roles";

    /// <summary>Role that the server is set up with.</summary>
    public const string Superuser = "postgres";

    /// <summary>Secret with that role's password.</summary>
    public const string AdminSecret = "postgres-admin";

    private const string AdminPath = "/etc/postgres/admin";
    private const string RolesPath = "/etc/postgres/roles";
    private const string AuthorityPath = "/etc/postgres/ca";

    /// <summary>Where the images of Debian keep the authorities that every system trusts.</summary>
    private const string PublicAuthorities = "/etc/ssl/certs/ca-certificates.crt";

    private const string Script = """
        set -eu
        export PGPASSWORD="$(cat /etc/postgres/admin/password)"
        until pg_isready --quiet; do sleep 2; done
        psql --no-psqlrc --set=ON_ERROR_STOP=1 --dbname=postgres --file=/etc/setup/roles.sql

        """;

    /// <summary>Declares the administrator's password. It is not rotated: the server would not learn of it.</summary>
    public static Password WriteAdmin(string user, SecretWriter writer, CustomResourceOptions child)
    {
        var password = writer.Generate("postgres-admin", child);
        writer.Write(
            AdminSecret,
            new SecretText
            {
                Name = AdminSecret,
                Namespace = DataNamespace.Name,
                Type = "kubernetes.io/basic-auth",
                Passwords = [password],
                Texts = ImmutableSortedDictionary<string, string>.Empty.Add("username", user).Add("password", password.Placeholder),
            },
            child);
        return password;
    }

    /// <summary>Declares the job.</summary>
    /// <param name="name">Name of the store in the program.</param>
    /// <param name="host">Host of the server.</param>
    /// <param name="admin">Role that may make others.</param>
    /// <param name="authority">Secret with the certificate authority; null for one that every system trusts.</param>
    /// <param name="args">Inputs of the store.</param>
    /// <param name="users">The roles.</param>
    /// <param name="child">How the engine treats it.</param>
    public static void Declare(
        string name, Input<string> host, string admin, string? authority, PostgresArgs args, ImmutableArray<PostgresUser> users, CustomResourceOptions child)
    {
        var volumes = ImmutableArray.Create<(VolumeArgs Volume, VolumeMountArgs Mount)>(
            (PodVolumes.FromSecret("admin", AdminSecret), Containers.ReadOnlyMount("admin", AdminPath)),
            (Roles(users), Containers.ReadOnlyMount("roles", RolesPath)));
        if (authority is not null)
        {
            // The server's own certificate has the authority's beside it.
            volumes = volumes.Add((PodVolumes.FromSecret("ca", "postgres-server"), Containers.ReadOnlyMount("ca", AuthorityPath)));
        }

        _ = StoreJob.Declare(
            $"{name}-roles",
            Name,
            args.Settings.PlainImage,
            ImmutableSortedDictionary<string, string>.Empty.Add("setup.sh", Script).Add("roles.sql", string.Concat(users.Select(Sql))),
            [
                Containers.Variable("PGHOST", host),
                Containers.Variable("PGPORT", $"{PostgresStore.Port}"),
                Containers.Variable("PGUSER", admin),
                Containers.Variable("PGSSLMODE", "verify-full"),
                Containers.Variable("PGSSLROOTCERT", authority is null ? PublicAuthorities : $"{AuthorityPath}/{StoreMounts.AuthorityFile}"),
            ],
            volumes,
            args,
            child);
    }

    /// <summary>Every role's password, each in a folder of its own.</summary>
    private static VolumeArgs Roles(ImmutableArray<PostgresUser> users) => new()
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

    /// <summary>One role and the database that it owns, which others cannot even connect to.</summary>
    private static string Sql(PostgresUser user) => $"""
        \set password `cat {RolesPath}/{user.Role}`
        SELECT 'CREATE ROLE {user.Role}' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{user.Role}') \gexec
        ALTER ROLE {user.Role} WITH LOGIN CONNECTION LIMIT {PostgresUser.ConnectionLimit} PASSWORD :'password';
        GRANT {user.Role} TO CURRENT_USER;
        SELECT 'CREATE DATABASE {user.Role} OWNER {user.Role}' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '{user.Role}') \gexec
        REVOKE ALL ON DATABASE {user.Role} FROM PUBLIC;

        """;
}

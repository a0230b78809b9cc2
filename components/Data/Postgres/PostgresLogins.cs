using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>
/// What each login does once for itself: it works as the role of its service from then on. That it can shows that it is let in: pods that use it
/// start after the job that runs this.
/// </summary>
internal static class PostgresLogins
{
    /// <summary>Name of the job where an operator makes the roles, and value of its pods' label <c>app</c>.</summary>
    public const string Name = "postgres-logins";

    /// <summary>Where Debian's images keep the public certificate authorities.</summary>
    private const string PublicAuthorities = "/etc/ssl/certs/ca-certificates.crt";

    private const string PasswordsPath = "/etc/postgres/logins";
    private const string AuthorityPath = "/etc/postgres/ca";

    /// <summary>Lines of a script that run <c>login.sql</c> as each login.</summary>
    public const string Script = """
        for login in $POSTGRES_LOGINS; do
          until
            echo "Logging in as $login"
            PGUSER="$login" PGPASSWORD="$(cat "/etc/postgres/logins/$login")" PGDATABASE="${login%_*}" \
              psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --set=role="${login%_*}" --file=/etc/setup/login.sql
          do sleep 5; done
        done

        """;

    /// <summary>
    /// The setting holds for sessions that begin after it; a server that discards a session's settings keeps it. What the login made before, or while it had
    /// left the role, is handed over.
    /// </summary>
    private const string Sql = """
        SET ROLE NONE;
        ALTER ROLE SESSION_USER SET role TO :"role";
        REASSIGN OWNED BY SESSION_USER TO :"role";

        """;

    /// <summary>The file that the script runs.</summary>
    public static ImmutableSortedDictionary<string, string> Files { get; } = ImmutableSortedDictionary<string, string>.Empty.Add("login.sql", Sql);

    /// <summary>Where the password of a login is, in a job.</summary>
    /// <param name="login">The login.</param>
    public static string PasswordFile(PostgresLogin login) => $"{PasswordsPath}/{login.Name}";

    /// <summary>Variables of a job: the server, and the logins.</summary>
    /// <param name="host">Host of the server.</param>
    /// <param name="authority">Secret with its certificate authority; null for a public one.</param>
    /// <param name="users">Users with their logins.</param>
    public static ImmutableArray<EnvVarArgs> Variables(Output<string> host, string? authority, ImmutableArray<PostgresUser> users) =>
    [
        Containers.Variable("PGHOST", host),
        Containers.Variable("PGPORT", $"{PostgresStore.Port}"),
        Containers.Variable("PGSSLMODE", "verify-full"),
        Containers.Variable("PGSSLROOTCERT", authority is null ? PublicAuthorities : $"{AuthorityPath}/{StoreMounts.AuthorityFile}"),
        Containers.Variable("POSTGRES_LOGINS", string.Join(' ', users.SelectMany(user => user.Logins).Select(login => login.Name))),
    ];

    /// <summary>Volumes of a job: the password of each login as a file of its name, and the certificate authority.</summary>
    /// <param name="authority">Secret with the certificate authority; null for a public one.</param>
    /// <param name="users">Users with their logins.</param>
    public static ImmutableArray<(string Name, VolumeArgs Volume, string Path)> Volumes(string? authority, ImmutableArray<PostgresUser> users)
    {
        var passwords = new VolumeArgs
        {
            Name = "logins",
            Projected = new ProjectedVolumeSourceArgs
            {
                DefaultMode = PodVolumes.SecretMode,
                Sources = users.SelectMany(user => user.Logins).Select(login => new VolumeProjectionArgs
                {
                    Secret = new SecretProjectionArgs { Name = login.SecretName, Items = { new KeyToPathArgs { Key = "password", Path = login.Name } } },
                }).ToArray(),
            },
        };
        return authority is null
            ? [("logins", passwords, PasswordsPath)]
            : [("logins", passwords, PasswordsPath), ("ca", PodVolumes.FromSecret("ca", authority), AuthorityPath)];
    }

    /// <summary>Declares the job where an operator makes the roles.</summary>
    /// <param name="name">Name of the store in the program.</param>
    /// <param name="server">Service of the server itself, not of a pooler, and the Secret with its certificate authority.</param>
    /// <param name="args">Inputs of the store.</param>
    /// <param name="users">Users with their logins.</param>
    /// <param name="options">Options of the store.</param>
    /// <param name="after">The roles and databases, and the policy of the job.</param>
    public static Resource Declare(
        string name,
        (string Service, string Authority) server,
        PostgresArgs args,
        ImmutableArray<PostgresUser> users,
        StoreOptions options,
        params IEnumerable<Resource?> after) => StoreJob.Declare(
            $"{name}-logins",
            new StoreJobSpec
            {
                Name = Name,
                Image = args.Context.Images.Of(args.Settings.Image),

                // The operator makes a cluster of three, one after the other.
                Deadline = TimeSpan.FromMinutes(30),
                Files = Files.Add("setup.sh", $"set -eu\n{Script}"),
                Variables = Variables(Output.Create($"{server.Service}.{DataNamespace.Name}.svc.cluster.local"), server.Authority, users),
                Volumes = Volumes(server.Authority, users),
            },
            args.Context,
            options,
            after);
}

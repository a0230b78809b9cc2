using Operators.Postgresql.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>What the operator makes in a cluster for a service: its role and logins, and its database. None goes with the objects that ask for it.</summary>
internal static class PostgresObjects
{
    /// <summary>Declares the roles and the database.</summary>
    /// <param name="settings">Settings of the store.</param>
    /// <param name="user">The service's user.</param>
    /// <param name="inCluster">Options of what is in the cluster.</param>
    public static IEnumerable<Resource> Declare(PostgresSettings settings, PostgresUser user, CustomResourceOptions inCluster)
    {
        var owner = DeclareRole(settings, user.Role, user.ObjectName, new DatabaseRoleSpecArgs { Login = false }, inCluster);
        return
        [
            DeclareDatabase(settings, user, inCluster.After(owner)),
            .. user.Logins.Select(login => DeclareRole(settings, login.Name, login.ObjectName, Login(user, login), inCluster.After(owner, login.Written))),
        ];
    }

    private static DatabaseRoleSpecArgs Login(PostgresUser user, PostgresLogin login) => new()
    {
        Login = true,
        InRoles = { user.Role },
        ConnectionLimit = PostgresLogin.ConnectionLimit,
        PasswordSecret = new DatabaseRoleSpecPasswordSecretArgs { Name = login.SecretName },
    };

    private static DatabaseRole DeclareRole(
        PostgresSettings settings, string name, string objectName, DatabaseRoleSpecArgs spec, CustomResourceOptions options)
    {
        spec.Cluster = new DatabaseRoleSpecClusterArgs { Name = settings.Cluster };
        spec.Name = name;
        spec.DatabaseRoleReclaimPolicy = DatabaseRoleSpecDatabaseRoleReclaimPolicy.Retain;
        return new DatabaseRole($"postgres-{objectName}", new DatabaseRoleArgs { Metadata = Metadata(objectName), Spec = spec }, options);
    }

    private static Database DeclareDatabase(PostgresSettings settings, PostgresUser user, CustomResourceOptions options) => new(
        $"postgres-{user.ObjectName}",
        new DatabaseArgs
        {
            Metadata = Metadata(user.ObjectName),
            Spec = new DatabaseSpecArgs
            {
                Cluster = new DatabaseSpecClusterArgs { Name = settings.Cluster },
                Name = user.Role,
                Owner = user.Role,

                // Removing a service from the catalogue by mistake must not delete its data.
                DatabaseReclaimPolicy = DatabaseSpecDatabaseReclaimPolicy.Retain,
            },
        },
        options);

    private static ObjectMetaArgs Metadata(string name) => new() { Name = name, Namespace = DataNamespace.Name };
}

using Payments.Infra.Components.Data.Passwords;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>One login of a service. Whatever it makes belongs to the service's role, so that the other login can work with it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="SecretName">Name of the Secret with its password, in the namespace of the stores.</param>
/// <param name="Written">Writes the Secret.</param>
internal sealed record PostgresLogin(string Name, string SecretName, Resource Written)
{
    /// <summary>Connections that one login may hold, so that no service takes all of them.</summary>
    public const int ConnectionLimit = 200;

    /// <summary>Label on which the operator reloads the content of a Secret.</summary>
    private static readonly ImmutableSortedDictionary<string, string> Reloaded = ImmutableSortedDictionary<string, string>.Empty.Add("cnpg.io/reload", "true");

    /// <summary>Its name in names of objects, which know no <c>_</c>.</summary>
    public string ObjectName => Name.Replace('_', '-');

    /// <summary>Declares the Secret that the server reads.</summary>
    /// <param name="role">Role of the service.</param>
    /// <param name="name">What Secrets of the service are called.</param>
    /// <param name="login">Which login it is.</param>
    /// <param name="password">Its password.</param>
    /// <param name="context">Context of the store.</param>
    /// <param name="options">Options of the store.</param>
    public static PostgresLogin Declare(string role, string name, Login login, Password password, StoreContext context, StoreOptions options)
    {
        var secret = Secret(role, name, login, password, DataNamespace.Name);
        return new PostgresLogin(
            NameOf(role, login), secret.Name, context.Writer.Write($"{login.UserOf(name)}-server", secret, options.Object));
    }

    /// <summary>A Secret with a login's name and password.</summary>
    /// <param name="role">Role of the service.</param>
    /// <param name="name">What Secrets of the service are called.</param>
    /// <param name="login">Which login it is.</param>
    /// <param name="password">Its password.</param>
    /// <param name="namespaceName">Namespace of the Secret.</param>
    public static SecretText Secret(string role, string name, Login login, Password password, Input<string> namespaceName) => new()
    {
        Name = login.SecretOf(name),
        Namespace = namespaceName,
        Type = "kubernetes.io/basic-auth",
        Labels = Reloaded,
        Passwords = [password],
        Texts = ImmutableSortedDictionary<string, string>.Empty.Add("username", NameOf(role, login)).Add("password", password.Placeholder),
    };

    private static string NameOf(string role, Login login) => $"{role}_{login.Letter}";
}

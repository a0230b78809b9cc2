namespace Payments.Infra.Components.Data;

/// <summary>What the data tier needs of Azure.</summary>
public interface IManagedServices
{
    /// <inheritdoc cref="AzurePlacement"/>
    AzurePlacement Placement { get; }

    /// <summary>Tags of a resource; new ones for each, as inputs cannot be shared.</summary>
    InputMap<string> Tags();

    /// <summary>A name that is unique in all of Azure.</summary>
    /// <param name="abbreviation">What is named: <c>psql</c>, <c>amr</c>, <c>evhns</c>.</param>
    Output<string> GlobalName(string abbreviation);

    /// <summary>A service's identity: its object id, which roles name, and its client id, which ServiceAccounts name.</summary>
    /// <param name="service">Name of the service.</param>
    (Output<string> PrincipalId, Output<string> ClientId) IdentityOf(string service);

    /// <summary>Keeps a password in the key vault, readable by the reader of <see cref="AzurePlacement.Vault"/> alone.</summary>
    /// <param name="name">Name in the program and in the vault.</param>
    /// <param name="password">The password; it stays a secret.</param>
    /// <returns>What wrote it there.</returns>
    Resource DeclareSecret(string name, Output<string> password);

    /// <summary>Grants a service's identity a role.</summary>
    /// <param name="service">Name of the service.</param>
    /// <param name="purpose">What the role is for, a part of the name in the program.</param>
    /// <param name="role">The role.</param>
    /// <param name="scope">Id of the resource that it is granted on.</param>
    void DeclareGrant(string service, string purpose, BuiltInRole role, Output<string> scope);

    /// <summary>Gives a managed service an address in the network, where the stack has private connections.</summary>
    /// <param name="name">Name of the managed service in the program.</param>
    /// <param name="service">Its kind.</param>
    /// <param name="id">Its resource id.</param>
    /// <param name="options">Options of the endpoint.</param>
    void DeclarePrivateEndpoint(string name, PrivateService service, Output<string> id, CustomResourceOptions options);

    /// <summary>Sends a category of a managed service's logs to where the platform keeps them.</summary>
    /// <param name="name">Name of the managed service in the program.</param>
    /// <param name="id">Its resource id.</param>
    /// <param name="category">The category, such as <c>PostgreSQLLogs</c>.</param>
    /// <param name="options">Options of the diagnostic setting.</param>
    void DeclareLogs(string name, Output<string> id, string category, CustomResourceOptions options);

    /// <summary>Options that protect a resource from deletion, on stacks that protect any.</summary>
    /// <param name="options">Options of the resource.</param>
    CustomResourceOptions Protect(CustomResourceOptions options);
}

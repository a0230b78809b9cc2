using System.Collections.Frozen;

namespace Payments.Infra.Preview.Engine.Providers.AzureNative;

/// <summary>
/// Tells the inputs that stand in the address of a resource, which is its id. No schema is at hand; of the names in the package's version 3.28,
/// 96 of 100 go by this rule, and most others are outputs of their resource too.
/// </summary>
internal static class Address
{
    private const string Name = "Name";

    /// <summary>Parts of an address that are no names.</summary>
    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet(
    [
        "apiId", "dataConnectorId", "groupId", "managementGroupId", "productId", "resourceUri", "ruleId", "slot", "subscriptionId", "tagId", "workspaceId",
    ]);

    /// <summary>Names that are values of a resource, and seldom part of an address.</summary>
    private static readonly FrozenSet<string> Values = FrozenSet.ToFrozenSet(
    [
        "alternateName", "canonicalName", "columnName", "customNetworkInterfaceName", "displayName", "fileName", "firstName", "friendlyName", "hostName",
        "interfaceName", "keyVaultSecretName", "labelName", "lastName", "mappingRuleName", "roleName", "storageAccountName", "tableName", "userName",
        "workloadProfileName",
    ]);

    /// <summary>Whether an input is such a part. Some resources have it as an output too, and it is none there.</summary>
    /// <param name="key">Name of the input.</param>
    public static bool HasPart(string key) =>
        Others.Contains(key) || (key.EndsWith(Name, StringComparison.Ordinal) && !Values.Contains(key));
}

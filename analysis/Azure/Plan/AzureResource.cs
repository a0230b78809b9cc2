using System.Collections.Frozen;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Plan;

/// <summary>A resource of Azure that a plan makes or keeps.</summary>
/// <param name="Urn">What a person looks for to change it.</param>
/// <param name="Token">Type token, such as <c>azure-native:network:Subnet</c>.</param>
/// <param name="Inputs">Its inputs; a <see cref="Cluster.UnknownValue"/> stands for each part that is not known yet.</param>
/// <param name="Sources">URNs of the resources that each input comes from: what an unknown id is the id of.</param>
public sealed record AzureResource(string Urn, string Token, JsonObject Inputs, ImmutableSortedDictionary<string, ImmutableArray<string>> Sources)
{
    /// <summary>Types of the resources that inputs are the names of.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Holders = new Dictionary<string, ImmutableArray<string>>
    {
        ["accountName"] = ["storage:StorageAccount"],
        ["clusterName"] = ["redisenterprise:RedisEnterprise"],
        ["databaseName"] = ["redisenterprise:Database"],
        ["endpointName"] = ["cdn:AFDEndpoint"],
        ["eventHubName"] = ["eventhub:EventHub"],
        ["namespaceName"] = ["eventhub:Namespace"],
        ["networkSecurityGroupName"] = ["network:NetworkSecurityGroup"],
        ["networkWatcherName"] = ["network:NetworkWatcher"],
        ["originGroupName"] = ["cdn:AFDOriginGroup"],
        ["privateZoneName"] = ["privatedns:PrivateZone"],
        ["profileName"] = ["cdn:Profile"],
        ["resourceGroupName"] = ["resources:ResourceGroup"],
        ["resourceName"] = ["containerservice:ManagedCluster", "managedidentity:UserAssignedIdentity"],
        ["routeTableName"] = ["network:RouteTable"],
        ["serverName"] = ["dbforpostgresql:Server"],
        ["vaultName"] = ["keyvault:Vault"],
        ["virtualNetworkName"] = ["network:VirtualNetwork"],
    }.ToFrozenDictionary();

    internal string Type { get; } = AzureType.Of(Token);

    internal Field Fields => Field.Of(Inputs);

    /// <summary>Name in the program, as messages show it.</summary>
    internal string Shown => $"{Type} '{Urn.Split("::", 4)[^1]}'";

    /// <summary>Whether anything is done to it: what stays as it is meets nobody.</summary>
    public bool IsChanged { get; init; } = true;

    /// <summary>URN of its provider, which says the subscription; empty where nobody knows it.</summary>
    public string Provider { get; init; } = "";

    /// <summary>
    /// An input that says what it is in: its text, or the resource whose name it is while that is not known; null where nobody can tell. What is only made of
    /// another's outputs, such as a name with a random end, is none.
    /// </summary>
    internal string? Place(string input) => Fields[input].Known() is { } text ? text.ToUpperInvariant()
        : Sources.GetValueOrDefault(input, []) is [var urn] && Holders.GetValueOrDefault(input, []).Contains(AzureType.Of(TypeOf(urn))) ? urn
        : null;

    private static string TypeOf(string urn) => urn.Split("::", 4) is [_, _, var types, _] ? types.Split('$')[^1] : "";
}

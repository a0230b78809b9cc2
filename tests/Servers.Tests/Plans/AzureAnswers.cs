using System.Text;

namespace Payments.Infra.Servers.Tests.Plans;

/// <summary>What Azure would answer that the program reads on.</summary>
internal static class AzureAnswers
{
    private const string Kubeconfig =
        """{"apiVersion":"v1","kind":"Config","clusters":[{"name":"aks","cluster":{"server":"https://aks.example.com"}}]}""";

    /// <summary>The way into the cluster.</summary>
    public static ImmutableDictionary<string, object> Credentials => Map("kubeconfigs", ImmutableArray.Create<object>(
        Map("name", "user").Add("value", Convert.ToBase64String(Encoding.UTF8.GetBytes(Kubeconfig)))));

    /// <summary>What becomes of a resource.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="name">Its name in the program.</param>
    public static ImmutableDictionary<string, object> StateOf(string type, string name, ImmutableDictionary<string, object> inputs) => type switch
    {
        "random:index/randomString:RandomString" => inputs.Add("result", "abcde"),
        "random:index/randomUuid:RandomUuid" => inputs.Add("result", "11111111-1111-1111-1111-111111111111"),
        "azure-native:managedidentity:UserAssignedIdentity" => inputs.Add("clientId", $"{name}-client").Add("principalId", $"{name}-principal"),
        "azure-native:containerregistry:Registry" => inputs.Add("loginServer", "registry.example.com"),
        "azure-native:containerservice:ManagedCluster" => inputs.SetItem(
            "oidcIssuerProfile", Map("enabled", true).Add("issuerURL", "https://issuer.example.com/")),
        "azure-native:keyvault:Vault" => inputs.SetItem("properties", Map("vaultUri", "https://vault.example.com/")),
        "azure-native:storage:StorageAccount" => inputs.Add("primaryEndpoints", Map("blob", "https://blob.example.com/")),
        "azure-native:network:PublicIPPrefix" => inputs.Add("ipPrefix", "198.51.100.6/31"),
        _ => inputs,
    };

    private static ImmutableDictionary<string, object> Map(string key, object value) => ImmutableDictionary<string, object>.Empty.Add(key, value);
}

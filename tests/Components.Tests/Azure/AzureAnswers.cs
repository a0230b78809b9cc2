using System.Text;
using Pulumi.Testing;

namespace Payments.Infra.Components.Tests.Azure;

/// <summary>What Azure answers beside what it was asked for.</summary>
internal static class AzureAnswers
{
    /// <summary>A kubeconfig as Azure hands it out for a cluster whose users are Entra's.</summary>
    public const string Kubeconfig = """
        apiVersion: v1
        clusters:
        - cluster:
            certificate-authority-data: Q0E=
            server: https://aks.example.com:443
          name: aks
        contexts:
        - context: {cluster: aks, user: clusterUser}
          name: aks
        current-context: aks
        kind: Config
        users:
        - name: clusterUser
          user:
            exec:
              apiVersion: client.authentication.k8s.io/v1beta1
              args: [get-token, --login, devicecode, --client-id, 80faf920-1908-4b52-b5ef-a8e7bedfc67a]
              command: kubelogin
        """;

    public static string Credentials => Convert.ToBase64String(Encoding.UTF8.GetBytes(Kubeconfig));

    public static ImmutableDictionary<string, object> Call(MockCallArgs args) => args.Token == "azure-native:containerservice:listManagedClusterUserCredentials"
        ? Map("kubeconfigs", ImmutableArray.Create<object>(Map("name", "clusterUser").Add("value", Credentials)))
        : throw new InvalidOperationException($"Nobody should call {args.Token}.");

    public static ImmutableDictionary<string, object> StateOf(string type, string name, ImmutableDictionary<string, object> inputs)
    {
        if (type.StartsWith("azure-native:", StringComparison.Ordinal))
        {
            inputs = inputs.SetItem("name", inputs.GetValueOrDefault("resourceName") ?? name);
        }

        return type switch
        {
            "random:index/randomString:RandomString" => inputs.Add("result", "abcde"),
            "random:index/randomUuid:RandomUuid" => inputs.Add("result", $"{name}-uuid"),
            "azure-native:managedidentity:UserAssignedIdentity" => inputs.Add("clientId", $"{name}-client").Add(
                "principalId", $"{name}-principal").Add("tenantId", "tenant"),
            "azure-native:containerservice:ManagedCluster" => inputs.SetItem(
                "oidcIssuerProfile", Map("enabled", true).Add("issuerURL", "https://issuer.example.com/")),
            "azure-native:keyvault:Vault" => inputs.SetItem(
                "properties", ((ImmutableDictionary<string, object>)inputs["properties"]).Add("vaultUri", "https://kv.example.com/")),
            "azure-native:storage:StorageAccount" => inputs.Add("primaryEndpoints", Map("blob", "https://blob.example.com/")),
            "azure-native:network:PublicIPPrefix" => inputs.Add("ipPrefix", "198.51.100.6/31"),
            _ => inputs,
        };
    }

    private static ImmutableDictionary<string, object> Map(string key, object value) => ImmutableDictionary<string, object>.Empty.Add(key, value);
}

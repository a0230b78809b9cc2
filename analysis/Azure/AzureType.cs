namespace Payments.Infra.Analysis.Azure;

/// <summary>Types of the package <c>azure-native</c>, whatever version of Azure's API their tokens name.</summary>
internal static class AzureType
{
    private const string Package = "azure-native";

    /// <summary>
    /// Module and type, such as <c>keyvault:Vault</c>, of <c>azure-native:keyvault:Vault</c>, of <c>azure-native:keyvault/v20241101:Vault</c> and of
    /// <c>azure-native_keyvault_v20241101:keyvault:Vault</c>, which is what a package made for one version calls it; empty for other packages' types.
    /// </summary>
    /// <param name="token">Type token of a resource.</param>
    public static string Of(string token) => token.Split(':') is [var package, var module, var name]
        && (package == Package || package.StartsWith($"{Package}_", StringComparison.Ordinal))
            ? $"{module.Split('/')[0]}:{name}"
            : "";
}

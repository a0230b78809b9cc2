namespace Payments.Infra.Analysis.Supply;

/// <summary>Commands that make Secrets. Capitals stand for what their author fills in.</summary>
internal static class SupplyCommand
{
    /// <summary>The command for a Secret in the cluster; null where nothing says which keys it needs, or where it must be.</summary>
    public static string? InCluster(string namespaceName, string name, SecretForm form, ImmutableArray<string> keys) => (form, keys, namespaceName) switch
    {
        (_, _, "") => null,
        (SecretForm.Registry, _, _) => $"kubectl create secret docker-registry {name} --namespace {namespaceName} --docker-server=SERVER "
            + "--docker-username=USER --docker-password=PASSWORD",
        (SecretForm.Certificate, _, _) => $"kubectl create secret tls {name} --namespace {namespaceName} --cert=FILE --key=FILE",
        (_, [], _) => null,
        _ => $"kubectl create secret generic {name} --namespace {namespaceName} {string.Join(' ', keys.Select(key => $"--from-file={key}=FILE"))}",
    };

    /// <summary>The command for a secret in a key vault of Azure.</summary>
    public static string InKeyVault(string name, SecretForm form) => form == SecretForm.Certificate
        ? $"az keyvault certificate import --vault-name VAULT --name {name} --file FILE"
        : $"az keyvault secret set --vault-name VAULT --name {name} --file FILE";
}

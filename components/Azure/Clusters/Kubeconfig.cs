using System.Text;
using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace Payments.Infra.Components.Azure.Clusters;

/// <summary>
/// The kubeconfig of a cluster whose users are Entra's. What Azure hands out asks a person to log in on another device;
/// this one asks kubelogin for a token of the identity that is logged in already, and holds none itself.
/// </summary>
internal static class Kubeconfig
{
    /// <summary>Application id of AKS in every Entra tenant (learn.microsoft.com/azure/aks/kubelogin-authentication).</summary>
    private const string ServerApplication = "6dae42f8-4368-4678-94ff-3960e28e3630";

    /// <summary>Keeps address and certificate, and replaces the way in.</summary>
    /// <param name="credentials">What Azure hands out: base64 of a kubeconfig.</param>
    /// <param name="login">Whose identity.</param>
    /// <param name="tenant">Id of the Entra tenant.</param>
    /// <exception cref="FormatException">It names no cluster.</exception>
    public static string WithLogin(string credentials, ClusterLogin login, string tenant)
    {
        var yaml = new YamlStream();
        using var reader = new StringReader(Encoding.UTF8.GetString(Convert.FromBase64String(credentials)));
        yaml.Load(reader);
        var cluster = yaml.Documents is [{ RootNode: YamlMappingNode root }] && root.Children.TryGetValue("clusters", out var clusters)
            && clusters is YamlSequenceNode { Children: [YamlMappingNode entry, ..] }
            ? entry
            : throw new FormatException("The credentials that Azure gave name no cluster.");
        var name = ((YamlScalarNode)cluster["name"]).Value!;
        var address = ((YamlMappingNode)cluster["cluster"]).Children.ToDictionary(
            field => ((YamlScalarNode)field.Key).Value!, field => ((YamlScalarNode)field.Value).Value!);
        return Write(name, address, login, tenant);
    }

    /// <summary>JSON is YAML too, and needs no care with quotes.</summary>
    private static string Write(string name, Dictionary<string, string> address, ClusterLogin login, string tenant) =>
        JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Config",
            ["clusters"] = new object[] { new Dictionary<string, object> { ["name"] = name, ["cluster"] = address } },
            ["contexts"] = new object[]
        {
            new Dictionary<string, object> { ["name"] = name, ["context"] = new Dictionary<string, string> { ["cluster"] = name, ["user"] = name } },
        },
            ["current-context"] = name,
            ["users"] = new object[]
        {
            new Dictionary<string, object> { ["name"] = name, ["user"] = new Dictionary<string, object> { ["exec"] = Exec(login, tenant) } },
        },
        });

    private static Dictionary<string, object> Exec(ClusterLogin login, string tenant) => new()
    {
        ["apiVersion"] = "client.authentication.k8s.io/v1beta1",
        ["command"] = "kubelogin",
        ["args"] = new[] { "get-token", "--login", $"{login}".ToLowerInvariant(), "--server-id", ServerApplication, "--tenant-id", tenant },
        ["installHint"] = "kubelogin is missing: 'az aks install-cli' installs it",
        ["interactiveMode"] = "Never",
        ["provideClusterInfo"] = false,
    };
}

using System.Text.RegularExpressions;

namespace Payments.Infra.Analysis.Rules.Mesh.Model;

/// <summary>Hosts in the forms that the analyser compares (<c>analyzers/util/hosts.go</c>).</summary>
internal static partial class HostForms
{
    /// <summary>Domain of the Services of a cluster.</summary>
    public const string Domain = "svc.cluster.local";

    /// <summary>A host in full: a name without dots is a Service of the namespace in which it is said.</summary>
    public static string Full(string ns, string host) =>
        host.StartsWith('*') || host.Contains('.', StringComparison.Ordinal) ? host : $"{host}.{ns}.{Domain}";

    /// <summary>Namespace and name of what a host stands for. A host in any form but the full one is a name as it stands.</summary>
    public static (string Namespace, string Name) Meant(string ns, string host) =>
        FullForm().Match(host) is { Success: true } match ? (match.Groups[2].Value, match.Groups[1].Value) : (ns, host);

    /// <summary>Namespace and name of an object that is said with or without its namespace.</summary>
    public static (string Namespace, string Name) Said(string ns, string name) => name.Split('/', 2) is [var first, var rest] ? (first, rest) : (ns, name);

    [GeneratedRegex(@"^(.+)\.(.+)\.svc\.cluster\.local\z", RegexOptions.CultureInvariant)]
    private static partial Regex FullForm();
}

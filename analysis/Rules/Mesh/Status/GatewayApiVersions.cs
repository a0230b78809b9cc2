using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Payments.Infra.Analysis.Rules.Mesh.Model;

namespace Payments.Infra.Analysis.Rules.Mesh.Status;

/// <summary>
/// Definitions of the Gateway API that are older than istiod reads: it passes over objects of their kinds.
/// Source: <c>analyzers/k8sgateway/crdversion.go</c>, <c>pkg/config/schema/gatewayapi</c>.
/// </summary>
internal static partial class GatewayApiVersions
{
    private static readonly FrozenDictionary<string, Version> Least = new Dictionary<string, Version>
    {
        ["backendtlspolicies.gateway.networking.k8s.io"] = new(1, 4, 0),
        ["grpcroutes.gateway.networking.k8s.io"] = new(1, 1, 0),
        ["tcproutes.gateway.networking.k8s.io"] = new(1, 6, 0),
        ["tlsroutes.gateway.networking.k8s.io"] = new(1, 5, 0),
    }.ToFrozenDictionary();

    public static IEnumerable<MeshFault> Find(MeshObjects mesh) =>
        from item in mesh.Of("CustomResourceDefinition")
        where Least.ContainsKey(item.Name)
        let least = Least[item.Name]
        let form = Form().Match(item.Annotation("gateway.networking.k8s.io/bundle-version"))
        where form.Success && Numbers(form) < least
        select item.Fault(
            "IST0176",
            "metadata.annotations[gateway.networking.k8s.io/bundle-version]",
            $"Gateway API CRD \"{item.Name}\" is at version \"{Numbers(form)}{form.Groups["rest"]}\" but Istio requires at least \"{least}\"; " +
            "resources of this kind will not be processed. Upgrade the Gateway API CRDs to satisfy the minimum version.");

    // What comes before a version counts as it.
    private static Version Numbers(Match form) => new(Number(form, "major"), Number(form, "minor"), Number(form, "patch"));

    private static int Number(Match form, string group) => form.Groups[group].Success ? int.Parse(form.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    /// <summary>A semantic version, of which parts may be missing and that may begin with a <c>v</c>.</summary>
    [GeneratedRegex(
        @"^v?(?<major>[0-9]{1,9}) (\.(?<minor>[0-9]{1,9}))? (\.(?<patch>[0-9]{1,9}))?
        (?<rest> (-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)? (\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)? )\z",
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Form();
}

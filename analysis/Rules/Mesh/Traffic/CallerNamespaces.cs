using System.Globalization;
using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Traffic;

/// <summary>Namespaces of callers that are not there, in rules of AuthorizationPolicies (<c>AuthorizationPoliciesAnalyzer</c>).</summary>
internal static class CallerNamespaces
{
    private static readonly ImmutableArray<string> Fields = ["namespaces", "notNamespaces"];

    public static IEnumerable<MeshFault> Find(MeshObjects mesh)
    {
        var namespaces = mesh.Of("Namespace").Select(item => item.Name).ToList();
        return from policy in mesh.Of("AuthorizationPolicy")
               from rule in policy.Spec.Messages("rules").Index()
               from caller in rule.Item.Messages("from").Index()
               from field in Fields
               from said in caller.Item.Message("source").Texts(field).Index()
               where !namespaces.Exists(name => IsMeant(name, said.Item))
               select policy.Fault(
                   "IST0101",
                   string.Create(CultureInfo.InvariantCulture, $"spec.rules[{rule.Index}].from[{caller.Index}].source.{field}[{said.Index}]"),
                   $"Referenced namespace not found: {GoText.Quote(said.Item)}").MissingIn(MeshFault.Anywhere);
    }

    private static bool IsMeant(string name, string said) =>
        said.StartsWith('*') ? name.EndsWith(said[1..], StringComparison.Ordinal)
        : said.EndsWith('*') ? name.StartsWith(said[..^1], StringComparison.Ordinal)
        : string.Equals(name, said, StringComparison.OrdinalIgnoreCase);
}

using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio;
using Payments.Infra.Analysis.Validation.Istio.Decoding;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Traffic;

/// <summary>
/// What istiod's webhook would say of an object's <c>spec</c> (<c>schema.ValidationAnalyzer</c>). Annotations and labels do not count here, and two of the
/// webhook's warnings have codes of their own.
/// </summary>
internal static class WebhookAnswers
{
    private const string UnusedRule = "virtualService rule ";
    private const string SidecarTls = " in sidecar ingress tls";
    private const string UnusedMatch = " is not used (duplicate/overlapping match in rule ";

    public static IEnumerable<MeshFault> Find(MeshObjects mesh) =>
        from item in mesh.All
        where SpecSchemas.Of(item.Manifest.Text("apiVersion"), item.Kind) is not null
        from fault in Check(item)
        select fault;

    private static IEnumerable<MeshFault> Check(MeshObject item)
    {
        var spec = (JsonObject)item.Spec.DeepClone();
        if (spec.Message("portLevelMtls") is { Count: 0 })
        {
            // The webhook notices it; of what is read from a file, or from the API server, it is lost on the way.
            spec.Remove("portLevelMtls");
        }

        var answer = IstioWebhook.Check(new JsonObject
        {
            ["apiVersion"] = item.Manifest.Text("apiVersion"),
            ["kind"] = item.Kind,
            ["metadata"] = new JsonObject { ["name"] = item.Name, ["namespace"] = item.Namespace },
            ["spec"] = spec,
        });
        return answer.Errors.Select(error => item.Fault("IST0106", "", $"Schema validation error: {Whole(error)}"))
            .Concat(answer.Warnings.Select(warning => Warning(item, warning)));
    }

    /// <summary>One error begins as all answers of the webhook do, which stands in front of none here.</summary>
    private static string Whole(string error) => error.EndsWith(SidecarTls, StringComparison.Ordinal) ? $"configuration is invalid: {error}" : error;

    private static MeshFault Warning(MeshObject item, string warning) =>
        !warning.StartsWith(UnusedRule, StringComparison.Ordinal) ? item.Fault("IST0133", "", $"Schema validation warning: {warning}")
        : item.Fault(warning.Contains(UnusedMatch, StringComparison.Ordinal) ? "IST0131" : "IST0130", "spec", $"V{warning[1..]}.");
}

using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio;

/// <summary>What the webhook checks of the annotations of every kind, before anything else.</summary>
internal static class MetadataRules
{
    private const string DryRun = "istio.io/dry-run";

    private static readonly string[] Internal = ["internal.istio.io/parent-namespace", "internal.istio.io/parents"];

    /// <summary>The first thing wrong; null for nothing.</summary>
    /// <param name="manifest">The whole object, its <c>spec</c> decoded.</param>
    public static string? Problem(JsonObject manifest)
    {
        var metadata = manifest.Message("metadata");
        var annotations = metadata.Message("annotations") ?? [];
        var name = $"{metadata.Text("namespace")}/{metadata.Text("name")}";
        if (annotations.ContainsKey(DryRun) && DryRunProblem(manifest, name, annotations.Text(DryRun)) is { } problem)
        {
            return problem;
        }

        const string AlwaysReject = "internal.istio.io/webhook-always-reject";
        return annotations.ContainsKey(AlwaysReject)
            ? $"\"{AlwaysReject}\" annotation found, rejecting"
            : Internal.Where(annotations.ContainsKey).Select(found => $"\"{found}\" annotation found, this may not be set by users").FirstOrDefault();
    }

    private static string? DryRunProblem(JsonObject manifest, string name, string value)
    {
        if (manifest.Text("kind") != "AuthorizationPolicy")
        {
            return $"{name} has unsupported annotation {DryRun}, please remove the annotation";
        }

        var action = manifest.Message("spec").Has("action") ? manifest.Message("spec").Text("action") : "ALLOW";
        return action is not ("ALLOW" or "DENY")
            ? $"the annotation {DryRun} currently only supports action ALLOW/DENY, found action {action} in {name}"
            : value is "1" or "t" or "T" or "TRUE" or "true" or "True" or "0" or "f" or "F" or "FALSE" or "false" or "False"
                ? null
                : $"{name} has annotation {DryRun} with invalid value ({value}): strconv.ParseBool: parsing {GoText.Quote(value)}: invalid syntax";
    }
}

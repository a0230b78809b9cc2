using System.Globalization;
using Payments.Infra.Analysis.Envoy.Matching;
using Payments.Infra.Analysis.Validation.Istio.Policies.Envoy;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Rules;

/// <summary>Envoy can read what a patch puts in. A type that the table does not have may be one of a newer Envoy, and is only said.</summary>
internal sealed class ValueRule : IPatchRule
{
    private const string Known = "what Envoy's API has";

    public IEnumerable<PatchFinding> Check(Patch patch, PatchMatch match, PatchedProxies proxies)
    {
        if (patch.Value is not { } value)
        {
            yield break;
        }

        var findings = new Findings();
        EnvoyPatchValue.Check(patch.Target, value, findings);
        var verdict = findings.ToVerdict();
        foreach (var error in verdict.Errors)
        {
            yield return error.Contains("could not resolve Any message type", StringComparison.Ordinal)
                ? UnknownType(patch, "patch.value", error)
                : patch.Error("patch.value", $"cannot be read ({error})", Known, "Correct the field.");
        }

        // What is merged by name alone keeps the settings that it has.
        foreach (var warning in verdict.Warnings.Where(warning => !patch.IsMerge || !warning.Contains("without typed_config", StringComparison.Ordinal)))
        {
            yield return patch.Warning("patch.value", $"is doubtful ({warning})", Known, "Correct the field, or see that the proxy has it.");
        }

        foreach (var finding in Structures(patch, value, "patch.value"))
        {
            yield return finding;
        }
    }

    /// <summary>Messages that stand as structures, which the control plane does not look into.</summary>
    private static IEnumerable<PatchFinding> Structures(Patch patch, JsonNode? node, string path) => node switch
    {
        JsonObject any when EnvoyParts.IsStructure(any) => Structure(patch, any, path) is { } finding ? [finding] : [],
        JsonObject map => map.SelectMany(entry => Structures(patch, entry.Value, $"{path}.{entry.Key}")),
        JsonArray list => list.SelectMany((item, index) => Structures(patch, item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"))),
        _ => [],
    };

    private static PatchFinding? Structure(Patch patch, JsonObject any, string path)
    {
        var (type, content) = (EnvoyParts.TypeName(any), EnvoyParts.Content(any));
        return EnvoyParts.TypeOf(any) is not { } message
            ? UnknownType(patch, path, type)
            : new EnvoyDecoder(UnknownFields.Ignored).Check(message, content) is { } mistake
                ? patch.Error(path, $"cannot be read as {type} ({mistake})", Known, "Correct the field.")
                : new EnvoyDecoder(UnknownFields.Refused).Check(message, content) is { } doubtful
                    ? patch.Warning(path, $"is doubtful ({doubtful})", Known, "Correct the field, or see that the proxy has it.")
                    : null;
    }

    private static PatchFinding UnknownType(Patch patch, string path, string type) => patch.Warning(
        path, $"has a type that is not known here, and is not checked further ({type})", "a message of Envoy's API", "See that the proxy has it.");
}

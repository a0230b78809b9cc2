using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Policies;

/// <summary>What a policy applies to: workloads by their labels, or objects by reference, but not both.</summary>
internal static class WorkloadSelection
{
    private const string CoreGroup = "core";

    private static readonly ImmutableArray<(string Group, string Version, string Kind)> Referable =
    [
        (CoreGroup, "v1", "Service"),
        ("networking.istio.io", "v1", "ServiceEntry"),
        ("gateway.networking.k8s.io", "v1", "Gateway"),
        ("gateway.networking.k8s.io", "v1", "GatewayClass"),
    ];

    /// <summary>Checks <c>selector</c>, <c>targetRef</c> and <c>targetRefs</c>.</summary>
    public static void Check(JsonObject? spec, Findings findings)
    {
        var references = spec.Messages("targetRefs");
        if (new[] { spec.Has("selector"), spec.Has("targetRef"), references.Count > 0 }.Count(set => set) > 1)
        {
            findings.Error("only one of targetRefs or workloadSelector can be set");
        }

        WorkloadSelector.Check(spec.Message("selector"), findings);
        if (spec.Message("targetRef") is { } reference)
        {
            CheckReference(reference, findings);
        }

        foreach (var one in references)
        {
            CheckReference(one, findings);
        }
    }

    private static void CheckReference(JsonObject reference, Findings findings)
    {
        if (reference.Text("name").Length == 0)
        {
            findings.Error("targetRef name must be set");
        }

        if (reference.Text("namespace").Length > 0)
        {
            findings.Error("targetRef namespace must not be set; cross namespace referencing is not supported");
        }

        var (group, kind) = (reference.Text("group"), reference.Text("kind"));
        if (!Referable.Any(allowed => allowed.Kind == kind && allowed.Group == (group.Length == 0 ? CoreGroup : group)))
        {
            var allowed = string.Join(' ', Referable.Select(one => $"{one.Group}/{one.Version}/{one.Kind}"));
            findings.Error($"targetRef must be to one of [{allowed}] but was {group}/{kind}");
        }
    }
}

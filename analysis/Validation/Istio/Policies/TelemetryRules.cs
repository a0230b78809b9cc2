using Payments.Infra.Analysis.Cel;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Policies;

/// <summary>Telemetry: metrics, tracing and access logs.</summary>
internal sealed class TelemetryRules : IKindRules
{
    public string Kind => "Telemetry";

    public void Check(JsonObject manifest, Findings findings)
    {
        var spec = manifest.Message("spec");
        WorkloadSelection.Check(spec, findings);
        foreach (var metrics in spec.Messages("metrics"))
        {
            CheckMetrics(metrics, findings);
        }

        var tracing = spec.Messages("tracing");
        if (tracing.Count > 1)
        {
            findings.Warning("multiple tracing is not currently supported");
        }

        foreach (var one in tracing)
        {
            CheckTracing(one, findings);
        }

        foreach (var logging in spec.Messages("accessLogging"))
        {
            CheckAccessLogging(logging, findings);
        }
    }

    private static void CheckMetrics(JsonObject metrics, Findings findings)
    {
        CheckProviders(metrics, findings);
        foreach (var change in metrics.Messages("overrides"))
        {
            foreach (var (tag, value) in change.Map("tagOverrides"))
            {
                if (tag.Length == 0)
                {
                    findings.Warning("tagOverrides.name may not be empty");
                }

                CheckTagOverride(value as JsonObject, findings);
            }

            if (change.Message("match") is { } match && match.Has("customMetric") && match.Text("customMetric").Length == 0)
            {
                findings.Error("customMetric may not be empty");
            }
        }
    }

    private static void CheckTagOverride(JsonObject? change, Findings findings)
    {
        var hasValue = change.Text("value").Length > 0;
        if (change.Text("operation") == "REMOVE")
        {
            findings.Problem(hasValue ? "tagOverrides.value may only be set when operation is UPSERT" : null);
        }
        else
        {
            findings.Problem(hasValue ? null : "tagOverrides.value must be set when operation is UPSERT");
        }
    }

    private static void CheckTracing(JsonObject tracing, Findings findings)
    {
        if (tracing.Messages("providers").Count > 1)
        {
            findings.Warning("multiple providers is not currently supported");
        }

        CheckProviders(tracing, findings);
        if (tracing.Fraction("randomSamplingPercentage") is < 0 or > 100)
        {
            findings.Error("randomSamplingPercentage must be in range [0.0, 100.0]");
        }

        foreach (var (name, tag) in tracing.Map("customTags"))
        {
            if (name.Length == 0)
            {
                findings.Error("tag name may not be empty");
            }

            findings.Problem(TagProblem(tag as JsonObject));
        }
    }

    private static string? TagProblem(JsonObject? tag) =>
        tag.Message("header") is { } header ? Missing(header, "name", "header tag name may not be empty")
        : tag.Message("environment") is { } environment ? Missing(environment, "name", "environment tag name may not be empty")
        : tag.Message("formatter") is { } formatter ? Missing(formatter, "value", "formatter tag value may not be empty")
        : tag.Message("literal") is { } literal ? Missing(literal, "value", "literal tag value may not be empty")
        : null;

    private static string? Missing(JsonObject source, string field, string problem) => source.Text(field).Length == 0 ? problem : null;

    private static void CheckAccessLogging(JsonObject logging, Findings findings)
    {
        if (logging.Message("filter") is { } filter && CelProblems.Find(filter.Text("expression")) is { } problem)
        {
            findings.Error($"must be a valid CEL expression, {problem}");
        }

        CheckProviders(logging, findings);
    }

    private static void CheckProviders(JsonObject owner, Findings findings)
    {
        if (owner.Messages("providers").Any(provider => provider.Text("name").Length == 0))
        {
            findings.Error("providers.name may not be empty");
        }
    }
}

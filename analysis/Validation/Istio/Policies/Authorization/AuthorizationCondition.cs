using System.Collections.Frozen;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Policies.Authorization;

/// <summary>Under which further condition: one entry of a rule's <c>when</c>.</summary>
internal static class AuthorizationCondition
{
    private static readonly FrozenSet<string> FreeText = FrozenSet.Create(
        "source.namespace",
        "source.principal",
        "source.trustDomain",
        "request.auth.principal",
        "request.auth.audiences",
        "request.auth.presenter",
        "connection.sni");

    /// <summary>Checks a condition. A key that cannot be is reported for its values and for its negated values.</summary>
    public static void Check(JsonObject condition, Findings findings)
    {
        var key = condition.Text("key");
        var (values, negated) = (condition.Texts("values"), condition.Texts("notValues"));
        if (key.Length == 0)
        {
            findings.Error("`key` must not be empty");
        }
        else if (values.Count == 0 && negated.Count == 0)
        {
            findings.Error($"at least one of `values` or `notValues` must be set for key {key}");
        }
        else
        {
            Report("value", values);
            Report("notValue", negated);
        }

        void Report(string field, IReadOnlyList<string> texts)
        {
            if (Problem(key, texts) is { } problem)
            {
                findings.Error($"invalid `{field}` for `key` {key}: {problem}");
            }
        }
    }

    /// <summary>Whether an external authorizer cannot decide by an attribute.</summary>
    public static bool UnknownToExternalAuthorizer(string key) =>
        key is "source.namespace" or "source.serviceAccount" or "source.trustDomain" or "source.principal"
        || key.StartsWith("request.auth.", StringComparison.Ordinal);

    private static string? Problem(string key, IReadOnlyList<string> values)
    {
        return AuthorizationText.EmptyProblem(key, values) ?? key switch
        {
            _ when Starts("request.headers") || Starts("request.experimental.inline.headers") => MapKeyProblem(key),
            "source.ip" or "remote.ip" or "destination.ip" => AuthorizationText.Listed([.. AuthorizationText.AddressProblems(values)]),
            "source.serviceAccount" => AuthorizationText.ServiceAccountProblem(key, values),
            "destination.port" => AuthorizationText.Listed([.. AuthorizationText.PortProblems(values)]),
            "destination.namespace" => $"attribute {key} is replaced by the metadata.namespace",
            "destination.name" or "destination.user" => $"deprecated attribute {key}: only supported in v1alpha1",
            _ when FreeText.Contains(key) => null,
            _ when Starts("request.auth.claims") || Starts("experimental.envoy.filters.") => MapKeyProblem(key),
            _ when Starts("destination.labels") => $"attribute {key} is replaced by the workload selector",
            _ => $"unknown attribute: {key}",
        };

        bool Starts(string prefix) => key.StartsWith(prefix, StringComparison.Ordinal);
    }

    private static string? MapKeyProblem(string key) =>
        key.EndsWith(']') && key.IndexOf('[', StringComparison.Ordinal) is > 0 and var open && open < key.Length - 2
            ? null
            : $"bad key ({key}): should have format a[b]";
}

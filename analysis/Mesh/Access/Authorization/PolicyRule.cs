using System.Globalization;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Access.Authorization;

/// <summary>
/// A rule of an AuthorizationPolicy (istiod's <c>authz/model</c>): one of its sources, one of its operations, and all of its
/// conditions. A rule that asks connections for what only requests have allows none of them, and denies all that the rest of it fits.
/// </summary>
internal sealed class PolicyRule
{
    private readonly ImmutableArray<ImmutableArray<PolicyCondition>> sources;
    private readonly ImmutableArray<ImmutableArray<PolicyCondition>> operations;
    private readonly ImmutableArray<PolicyCondition?> conditions;

    private PolicyRule(ConfigObject policy, int index, JsonObject rule, MeshConfig config)
    {
        Policy = policy;
        Index = index;
        var fields = PolicyAttributes.OfSource(policy.Namespace, config).ToList();
        sources = [.. rule.Messages("from").Select(from => Conditions(from.Message("source"), fields))];
        operations = [.. rule.Messages("to").Select(to => Conditions(to.Message("operation"), PolicyAttributes.OfOperation))];
        conditions = [.. rule.Messages("when").Select(when => Condition(when, policy.Namespace, config))];
    }

    public ConfigObject Policy { get; }

    public int Index { get; }

    /// <summary>The name that Envoy knows it by; of rules that fit, Envoy names the first in the order of these.</summary>
    public string EnvoyName => string.Create(CultureInfo.InvariantCulture, $"ns[{Policy.Namespace}]-policy[{Policy.Name}]-rule[{Index}]");

    public static IEnumerable<PolicyRule> Of(ConfigObject policy, MeshConfig config) =>
        policy.Spec.Messages("rules").Select((rule, index) => new PolicyRule(policy, index, rule, config));

    /// <summary>Whether the rule is for an attempt.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="isStrict">Whether a condition that no rule can be made of makes the whole rule void, as in policies that allow.</param>
    public bool Matches(Attempt attempt, bool isStrict) =>
        conditions.All(condition => condition is not null)
        && !(isStrict && All.Any(condition => condition.IsImpossible(attempt)))
        && IsOneOf(sources, attempt)
        && IsOneOf(operations, attempt)
        && conditions.All(condition => condition!.Holds(attempt));

    /// <summary>
    /// What the rule asks of requests, once for each of its sources and operations that a connection fits; nothing when none does. A rule
    /// that asks nothing more gives an empty list.
    /// </summary>
    public IEnumerable<ImmutableArray<PolicyCondition>> Requests(Attempt connection)
    {
        if (conditions.Any(condition => condition is null) || !conditions.All(condition => IsOpen(condition!, connection)))
        {
            return [];
        }

        return
            from source in sources.IsEmpty ? [[]] : sources
            where source.All(condition => IsOpen(condition, connection))
            from operation in operations.IsEmpty ? [[]] : operations
            where operation.All(condition => IsOpen(condition, connection))
            select operation.Concat(source).Concat(conditions.OfType<PolicyCondition>())
                .Where(condition => condition.Attribute.IsHttpOnly)
                .ToImmutableArray();
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Policy} rule {Index}");

    private IEnumerable<PolicyCondition> All => sources.Concat(operations).SelectMany(group => group).Concat(conditions.OfType<PolicyCondition>());

    private static bool IsOpen(PolicyCondition condition, Attempt connection) => condition.Attribute.IsHttpOnly || condition.Holds(connection);

    private static bool IsOneOf(ImmutableArray<ImmutableArray<PolicyCondition>> groups, Attempt attempt) =>
        groups.IsEmpty || groups.Any(group => group.All(condition => condition.Holds(attempt)));

    private static ImmutableArray<PolicyCondition> Conditions(
        JsonObject? asked, IEnumerable<(string Field, string NotField, PolicyAttribute Attribute)> fields) =>
    [
        .. fields.Where(field => asked.Texts(field.Field).Count + asked.Texts(field.NotField).Count > 0)
            .Select(field => new PolicyCondition(field.Field, field.Attribute, asked.Texts(field.Field), asked.Texts(field.NotField))),
    ];

    private static PolicyCondition? Condition(JsonObject when, string ns, MeshConfig config) =>
        PolicyAttributes.Of(when.Text("key"), ns, config) is { } attribute
            ? new(when.Text("key"), attribute, when.Texts("values"), when.Texts("notValues"))
            : null;
}

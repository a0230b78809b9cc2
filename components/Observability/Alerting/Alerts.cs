using Operators.Monitoring.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Observability.Alerting;

/// <summary>Recording rules and alerts, one PrometheusRule for each group.</summary>
internal sealed class Alerts : PlatformComponent
{
    public Alerts(string name, AlertsArgs args, ComponentResourceOptions? options = null)
        : base("payments:observability:Alerts", name, args, options)
    {
        foreach (var group in args.Groups)
        {
            _ = new PrometheusRule(
                $"{name}-{group.Name}",
                new PrometheusRuleArgs
                {
                    Metadata = new ObjectMetaArgs { Name = $"payments-{group.Name}", Namespace = args.Namespace },
                    Spec = new PrometheusRuleSpecArgs
                    {
                        Groups = { new PrometheusRuleSpecGroupsArgs { Name = group.Name, Rules = Rules(group, args.Runbooks) } },
                    },
                },
                Child);
        }

        RegisterOutputs();
    }

    private static PrometheusRuleSpecGroupsRulesArgs[] Rules(RuleGroup group, string runbooks) =>
    [
        .. group.Recordings.Select(rule => new PrometheusRuleSpecGroupsRulesArgs { Record = rule.Name, Expr = rule.Expression }),
        .. group.Alerts.Select(rule => Alert(rule, runbooks)),
    ];

    private static PrometheusRuleSpecGroupsRulesArgs Alert(AlertRule rule, string runbooks)
    {
        var alert = new PrometheusRuleSpecGroupsRulesArgs
        {
            Alert = rule.Name,
            Expr = rule.Expression,
            Labels = rule.Labels.ToDictionary(),
            Annotations = rule.Annotations(runbooks).ToDictionary(),
        };
        if (rule.For > TimeSpan.Zero)
        {
            alert.For = PromQl.Duration(rule.For);
        }

        return alert;
    }
}

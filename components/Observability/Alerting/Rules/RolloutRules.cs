using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Alerting.Rules;

/// <summary>What becomes of versions that Flagger tries out.</summary>
internal static class RolloutRules
{
    /// <summary>0 while a version is tried out, 1 when it serves, 2 when it was taken back (fluxcd/flagger 1.44: <c>Recorder.SetStatus</c>).</summary>
    private const string Status = "flagger_canary_status";

    public static RuleGroup From(ObservedSystem system) => new(
        "rollouts", [], [.. system.Services.Where(service => system.Automated.Contains(service.Name)).Select(service => Failed(system, service))]);

    private static AlertRule Failed(ObservedSystem system, ServiceDefinition service)
    {
        var status = Series(Status, ("namespace", system.Namespace), ("name", new RolloutNames(service.Name).Target));
        return new AlertRule
        {
            Name = "RolloutFailed",
            Expression = $"max by (namespace, name) ({status}) == 2",
            For = TimeSpan.FromMinutes(1),
            Severity = Severity.Warning,
            Service = service.Name,
            Summary = $"The new version of {service.Name} was taken back",
            Description = "It missed the objective, or got no requests, more often than it may. The version before serves everybody.",
            Firing = AlertCase.After(5, (status, "2+0x10")).For(("namespace", system.Namespace), ("name", new RolloutNames(service.Name).Target)),
            Silent = AlertCase.After(5, (status, "0+0x10")),
        };
    }
}

using System.Collections.Immutable;

namespace Payments.Infra.Components.Observability.Alerting;

/// <summary>An alert, and the proof that it fires when it must and is silent when it must not.</summary>
internal sealed record AlertRule
{
    /// <summary>Its name, also that of its runbook.</summary>
    public required string Name { get; init; }

    /// <summary>When it holds, in PromQL.</summary>
    public required string Expression { get; init; }

    /// <summary>How long it must hold before it fires. Default no time.</summary>
    public TimeSpan For { get; init; }

    /// <inheritdoc cref="Alerting.Severity"/>
    public required Severity Severity { get; init; }

    /// <summary>Service that it is about. Default none: its labels say what.</summary>
    public string Service { get; init; } = "";

    /// <summary>What is wrong, in one line; <c>{{ $labels.x }}</c> stands for the value of a label.</summary>
    public required string Summary { get; init; }

    /// <summary>What it means for callers, and where to look first.</summary>
    public required string Description { get; init; }

    /// <summary>Time series with which it fires once.</summary>
    public required AlertCase Firing { get; init; }

    /// <summary>Time series with which it does not, though something is near: less of it, or of another kind.</summary>
    public required AlertCase Silent { get; init; }

    /// <summary>Labels that the rule adds to those of its expression.</summary>
    public ImmutableSortedDictionary<string, string> Labels
    {
        get
        {
            var labels = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("severity", $"{Severity}".ToLowerInvariant());
            return Service.Length == 0 ? labels : labels.Add("service", Service);
        }
    }

    /// <summary>What people read.</summary>
    /// <param name="runbooks">Address of the runbooks.</param>
    public ImmutableSortedDictionary<string, string> Annotations(string runbooks) => ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
        .Add("summary", Summary)
        .Add("description", Description)
        .Add("runbook_url", $"{runbooks}/{Name}.md");
}

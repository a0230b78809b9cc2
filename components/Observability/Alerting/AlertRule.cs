namespace Payments.Infra.Components.Observability.Alerting;

/// <summary>An alert, with the proof that it fires when it must and stays silent when it must not.</summary>
internal sealed record AlertRule
{
    /// <summary>Its name, and that of its runbook.</summary>
    public required string Name { get; init; }

    /// <summary>Condition in PromQL.</summary>
    public required string Expression { get; init; }

    /// <summary>How long the condition must hold before the alert fires. Default zero.</summary>
    public TimeSpan For { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>Service that it is about. Default none: its labels tell.</summary>
    public string Service { get; init; } = "";

    /// <summary>The symptom in one line; <c>{{ $labels.x }}</c> stands for the value of a label.</summary>
    public required string Summary { get; init; }

    /// <summary>What it means for callers, and where to look first.</summary>
    public required string Description { get; init; }

    /// <summary>Input with which it fires once.</summary>
    public required AlertCase Firing { get; init; }

    /// <summary>Similar input with which it does not: less of the same, or something of another kind.</summary>
    public required AlertCase Silent { get; init; }

    /// <summary>Input in which what gives the metric is gone, and with which it fires too. Default none: another alert says so.</summary>
    public AlertCase? Gone { get; init; }

    /// <summary>Labels that the rule adds to those of its expression.</summary>
    public ImmutableSortedDictionary<string, string> Labels
    {
        get
        {
            var labels = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("severity", $"{Severity}".ToLowerInvariant());
            return Service.Length == 0 ? labels : labels.Add("service", Service);
        }
    }

    /// <summary>Summary, description, and the URL of the runbook below that of all runbooks.</summary>
    public ImmutableSortedDictionary<string, string> Annotations(string runbooks) => ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
        .Add("summary", Summary)
        .Add("description", Description)
        .Add("runbook_url", $"{runbooks}/{Name}.md");
}

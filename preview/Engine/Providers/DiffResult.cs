namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>Differences of a resource, as its provider reports them.</summary>
/// <param name="HasChanges">Whether there are any; null when the provider does not say, and the engine compares inputs.</param>
internal sealed record DiffResult(bool? HasChanges)
{
    /// <summary>Nothing differs.</summary>
    public static readonly DiffResult None = new(HasChanges: false);

    /// <summary>The provider does not say.</summary>
    public static readonly DiffResult Unsaid = new(HasChanges: null);

    /// <summary>Names of what differs, as <c>diffReasons</c> has them.</summary>
    public ImmutableArray<string> ChangedKeys { get; init; } = [];

    /// <summary>Names or paths of what forces a replacement, as <c>replaceReasons</c> has them.</summary>
    public ImmutableArray<string> ReplaceKeys { get; init; } = [];

    /// <summary>Differences by path; null when the provider reports none in this form.</summary>
    public ImmutableSortedDictionary<string, PropertyDiff>? Detailed { get; init; }

    /// <summary>Whether a replacement is forced by something that is no property.</summary>
    public bool IsReplacement { get; init; }

    /// <summary>Whether anything forces a replacement. Source: <c>DiffResult.Replace</c> of the real engine.</summary>
    public bool Replaces => IsReplacement || ReplaceKeys.Length > 0 || Detailed?.Values.Any(difference => difference.Kind
        is PropertyDiffKind.AddReplace or PropertyDiffKind.DeleteReplace or PropertyDiffKind.UpdateReplace) == true;

    /// <summary>Whether the old resource must go before the new one is made, when it is replaced.</summary>
    public bool DeleteBeforeReplace { get; init; }

    /// <summary>What the provider remarks at the resource.</summary>
    public ImmutableArray<(DiagnosticSeverity Severity, string Message)> Remarks { get; init; } = [];
}

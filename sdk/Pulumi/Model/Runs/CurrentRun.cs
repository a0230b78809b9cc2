namespace Pulumi;

/// <summary>The run that the calling code is part of.</summary>
internal static class CurrentRun
{
    private static readonly AsyncLocal<IRun?> Current = new();

    /// <summary>The run; null outside of any.</summary>
    public static IRun? OrNone
    {
        get => Current.Value;
        set => Current.Value = value;
    }

    /// <summary>The run.</summary>
    /// <exception cref="InvalidOperationException">The code is part of none.</exception>
    public static IRun Required =>
        Current.Value ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");
}

namespace Pulumi;

/// <summary>What <c>ToString</c> of an output says instead of a value.</summary>
internal static class OutputToString
{
    private const string StrictVariable = "PULUMI_ERROR_OUTPUT_STRING";

    private const string Message =
        "Calling [ToString] on an [Output<T>] gives no value: it may not exist yet. " +
        "Use o.Apply(v => $\"prefix{v}suffix\") or Output.Format($\"prefix{o}suffix\") instead.";

    public static string Explain()
    {
        if (Environment.GetEnvironmentVariable(StrictVariable) is "1" or "true")
        {
            throw new InvalidOperationException(Message);
        }

        CurrentRun.OrNone?.Warn(Message);
        return Message;
    }
}

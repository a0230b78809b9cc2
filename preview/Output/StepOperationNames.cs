using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Output;

/// <summary>How operations are called and marked.</summary>
internal static class StepOperationNames
{
    public static string WireName(this StepOperation operation) => operation switch
    {
        StepOperation.Same => "same",
        StepOperation.Create => "create",
        StepOperation.Update => "update",
        StepOperation.Delete => "delete",
        StepOperation.Replace => "replace",
        StepOperation.Read => "read",
        StepOperation.Discard => "discard",
        StepOperation.Import => "import",
        StepOperation.ImportReplacement => "import-replacement",
        StepOperation.ReadReplacement => "read-replacement",
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };

    /// <summary>The word in the tree; empty for nothing.</summary>
    public static string PlanName(this StepOperation operation) => operation == StepOperation.Same ? "" : operation.WireName();

    public static string Mark(this StepOperation operation) => operation switch
    {
        StepOperation.Same => "",
        StepOperation.Create => "+",
        StepOperation.Update => "~",
        StepOperation.Delete => "-",
        StepOperation.Replace => "+-",
        StepOperation.Read => ">",
        StepOperation.Discard => "<",
        StepOperation.Import => "=",
        StepOperation.ImportReplacement => "=>",
        StepOperation.ReadReplacement => ">>",
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };

    public static TextStyle Style(this StepOperation operation) => operation switch
    {
        StepOperation.Same => TextStyle.Plain,
        StepOperation.Create or StepOperation.Import => TextStyle.Added,
        StepOperation.Update => TextStyle.Changed,
        StepOperation.Delete or StepOperation.Discard => TextStyle.Removed,
        StepOperation.Replace or StepOperation.ImportReplacement or StepOperation.ReadReplacement => TextStyle.Replaced,
        _ => TextStyle.Notice,
    };
}

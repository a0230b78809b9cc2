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
        StepOperation.ReadReplacement => "read-replacement",
        StepOperation.Discard => "discard",
        StepOperation.Import => "import",
        StepOperation.ImportReplacement => "import-replacement",
        StepOperation.Refresh => "refresh",
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };

    /// <summary>The word in the tree; empty for nothing.</summary>
    public static string PlanName(this StepOperation operation) => operation switch
    {
        StepOperation.Same => "",
        StepOperation.ReadReplacement => "replace",
        StepOperation.ImportReplacement => "import",
        _ => operation.WireName(),
    };

    public static string Mark(this StepOperation operation) => operation switch
    {
        StepOperation.Same => "",
        StepOperation.Create => "+",
        StepOperation.Update or StepOperation.Refresh => "~",
        StepOperation.Delete => "-",
        StepOperation.Replace => "+-",
        StepOperation.Read => ">",
        StepOperation.ReadReplacement => ">>",
        StepOperation.Discard => "<",
        StepOperation.Import => "=",
        StepOperation.ImportReplacement => "=>",
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };

    public static TextStyle Style(this StepOperation operation) => operation switch
    {
        StepOperation.Same => TextStyle.Plain,
        StepOperation.Create or StepOperation.Import => TextStyle.Added,
        StepOperation.Update or StepOperation.Refresh => TextStyle.Changed,
        StepOperation.Delete or StepOperation.Discard => TextStyle.Removed,
        StepOperation.Replace or StepOperation.ReadReplacement or StepOperation.ImportReplacement => TextStyle.Replaced,
        _ => TextStyle.Notice,
    };
}

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

    public static string Mark(this StepOperation operation) => operation switch
    {
        StepOperation.Same => "",
        StepOperation.Create => "+",
        StepOperation.Update or StepOperation.Refresh => "~",
        StepOperation.Delete => "-",
        StepOperation.Replace => "+-",
        StepOperation.Read => ">",
        StepOperation.ReadReplacement => ">~",
        StepOperation.Discard => "<",
        StepOperation.Import => "=",
        StepOperation.ImportReplacement => "=>",
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };

    public static TextStyle Style(this StepOperation operation) => operation switch
    {
        StepOperation.Same => TextStyle.Plain,
        StepOperation.Create => TextStyle.Added,
        StepOperation.Update => TextStyle.Changed,
        StepOperation.Delete => TextStyle.Removed,
        StepOperation.Replace => TextStyle.Replaced,
        _ => TextStyle.Notice,
    };
}

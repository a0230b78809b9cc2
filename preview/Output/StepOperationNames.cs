using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Output;

/// <summary>How operations are called and marked.</summary>
internal static class StepOperationNames
{
    public static string WireName(this StepOperation operation) => operation switch
    {
        StepOperation.Create => "create",
        StepOperation.Read => "read",
        StepOperation.Import => "import",
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };

    public static string Mark(this StepOperation operation) => operation switch
    {
        StepOperation.Create => "+",
        StepOperation.Read => ">",
        StepOperation.Import => "=",
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };

    public static TextStyle Style(this StepOperation operation) => operation switch
    {
        StepOperation.Create => TextStyle.Added,
        _ => TextStyle.Notice,
    };
}

using System.Collections.Frozen;
using Payments.Infra.Analysis.Cel.Values;

namespace Payments.Infra.Analysis.Cel.Functions;

/// <summary>
/// The functions of expressions: those of the language, its extension for texts, and what the API server adds for
/// lists, regular expressions, URLs, addresses and quantities.
/// </summary>
internal static class FunctionTable
{
    private static readonly FrozenDictionary<(string Name, bool IsMember), Func<object?[], object?>> Functions =
        new[]
        {
            CoreFunctions.All, ConversionFunctions.All, TimeFunctions.All, TextFunctions.All, ListFunctions.All, NetworkFunctions.All, QuantityFunctions.All,
        }
            .SelectMany(functions => functions)
            .ToFrozenDictionary(function => (function.Name, function.IsMember), function => function.Apply);

    public static bool Knows(string name, bool isMember) => Functions.ContainsKey((name, isMember));

    /// <summary>Calls a function; what stands before the point of a member call is its first argument.</summary>
    public static object? Call(string name, bool isMember, object?[] arguments)
    {
        try
        {
            return Functions[(name, isMember)](arguments);
        }
        catch (OverflowException)
        {
            return new CelError("integer overflow");
        }
    }
}

using System.Reflection;
using System.Runtime.CompilerServices;
using Payments.Infra.Semantics.Tests.Ways;

namespace Payments.Infra.Semantics.Tests;

/// <summary>The page of the embedded SDK lists what it does otherwise than the official one: what tests here are marked with.</summary>
public sealed class DifferenceTests
{
    [Fact]
    public void Each_difference_stands_in_the_docs()
    {
        var page = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../docs/embedded-sdk.md"));

        Assert.Equal(Rows(), page.Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Contains("Tests.", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Rows() =>
        from type in typeof(DifferenceTests).Assembly.GetTypes()
        from method in type.GetMethods()
        let official = method.GetCustomAttribute<EveryWayAttribute>()?.Official
        where official is not null
        let row = $"| `{type.Name}.{method.Name}` | {official} |"
        orderby row
        select row;

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

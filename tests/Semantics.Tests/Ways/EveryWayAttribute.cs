using System.Reflection;
using Xunit.Sdk;

namespace Payments.Infra.Semantics.Tests.Ways;

/// <summary>Runs a test once for every way.</summary>
public sealed class EveryWayAttribute : DataAttribute
{
    private static readonly bool IsOfficial = typeof(EveryWayAttribute).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "PulumiSdk").Value == "nuget";

    private string officially = "the same";

    /// <summary>What the official SDK does instead, where ours does better on purpose; the test is then skipped with it.</summary>
    public string Official
    {
        get => officially;
        set
        {
            officially = value;
            Skip = IsOfficial ? $"The embedded SDK alone does so. The official one: {value}" : null;
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Enum.GetValues<Way>().Select(way => new object[] { way });
}

using System.Reflection;
using Xunit.Sdk;

namespace Payments.Infra.Semantics.Tests.Ways;

/// <summary>Runs a test once for each way.</summary>
/// <param name="ways">The ways; all of them when none is given.</param>
public sealed class EveryWayAttribute(params Way[] ways) : DataAttribute
{
    private static readonly bool IsOfficial = typeof(EveryWayAttribute).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "PulumiSdk").Value == "nuget";

    /// <summary>What the official SDK does instead, where ours does better on purpose; with that SDK the test is skipped.</summary>
    public string? Official
    {
        get;
        set
        {
            field = value;
            Skip = IsOfficial && value is not null ? $"The official SDK differs: {value}" : null;
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        (ways.Length > 0 ? ways : Enum.GetValues<Way>()).Select(way => new object[] { way });
}

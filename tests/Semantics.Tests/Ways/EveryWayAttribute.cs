using System.Reflection;
using Xunit.Sdk;

namespace Payments.Infra.Semantics.Tests.Ways;

/// <summary>Runs a test once for every way.</summary>
public sealed class EveryWayAttribute : DataAttribute
{
    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Enum.GetValues<Way>().Select(way => new object[] { way });
}

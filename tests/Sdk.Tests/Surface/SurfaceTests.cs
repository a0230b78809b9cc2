using Pulumi;

namespace Payments.Infra.Sdk.Tests.Surface;

/// <summary>Whoever compiles against this SDK must be able to compile against the official one.</summary>
public sealed class SurfaceTests
{
    private static readonly IReadOnlyDictionary<string, IReadOnlySet<string>> Official = PublicSurface.Read("official-surface.txt");

    [Fact]
    public void Every_public_type_is_an_official_one() =>
        Assert.Empty(PublicSurface.Of(typeof(Output).Assembly).Keys.Except(Official.Keys).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_public_member_is_an_official_one_with_the_same_signature()
    {
        var foreign =
            from type in PublicSurface.Of(typeof(Output).Assembly)
            where Official.ContainsKey(type.Key)
            from member in type.Value
            where !Official[type.Key].Contains(member)
            select $"{type.Key}: {member}";

        Assert.Empty(foreign.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_type_that_is_there_is_there_as_a_whole_but_for_what_this_program_leaves_out()
    {
        var missing =
            from type in PublicSurface.Of(typeof(Output).Assembly)
            where Official.ContainsKey(type.Key)
            from member in Official[type.Key]
            where !type.Value.Contains(member) && !LeftOut.Any(part => member.Contains(part, StringComparison.Ordinal))
            select $"{type.Key}: {member}";

        Assert.Empty(missing.Order(StringComparer.Ordinal));
    }

    /// <summary>Functions, resource methods, transforms that run in the engine, hooks, and parameterized packages.</summary>
    private static readonly string[] LeftOut =
    [
        "Call", "Invoke", "ResourceTransform>", "ResourceHookBinding", "RegisterPackageRequest", "MonitorSupports", "AwaitPendingRegistrations",
    ];
}

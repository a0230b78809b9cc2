using Pulumi;
using Pulumi.Random;

namespace Payments.Infra.Conformance.Tests.Programs;

/// <summary>Programs that fail.</summary>
internal static class FailingPrograms
{
    public static ImmutableDictionary<string, RewrittenProgram> All { get; } = new Dictionary<string, RewrittenProgram>
    {
        ["fail-duplicate-urn/index.js"] = RewrittenProgram.Of(Twins),
        ["fail-missing-required/index.js"] = RewrittenProgram.Of(() => _ = new RandomPassword("pw", new() { Length = null! })),
        ["fail-missing-required/index.v2.js"] = RewrittenProgram.Of(PastTheSdk),
        ["fail-run-error/index.js"] = RewrittenProgram.Of(() => throw new RunException("a user error, no stack trace")),
        ["fail-run-error/index.v2.js"] = RewrittenProgram.Of(WrongResource),
        ["fail-throw/index.js"] = RewrittenProgram.Of(Boom),
    }.ToImmutableDictionary();

    private static void Twins()
    {
        _ = new RandomPet("twin");
        _ = new RandomPet("twin");
    }

    private static void PastTheSdk() =>
        _ = new CustomResource("random:index/randomPassword:RandomPassword", "pw", ResourceArgs.Empty, new CustomResourceOptions { Version = "4.21.1" });

    private static void WrongResource() => throw new ResourceException("this resource is wrong", new RandomPet("pet"), hideStack: true);

    private static void Boom()
    {
        _ = new RandomPet("before");
        throw new InvalidOperationException("boom at top level");
    }
}

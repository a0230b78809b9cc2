using Moq;
using Pulumi;
using Pulumi.Testing;

namespace Payments.Infra.Istio.Tests;

/// <summary>Runs programs under mocks.</summary>
internal static class MockProgram
{
    /// <summary>The resources that a program registers.</summary>
    public static async Task<IReadOnlyList<MockResourceArgs>> RunAsync(Action declare, bool isPreview = true)
    {
        var seen = new List<MockResourceArgs>();
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>())).ReturnsAsync((MockResourceArgs args) =>
        {
            seen.Add(args);
            return ("id", args.Inputs);
        });
        await Deployment.TestAsync(mocks.Object, new TestOptions { IsPreview = isPreview }, declare);
        return seen;
    }

    /// <summary>Why a program ends.</summary>
    public static async Task<string> RefusedAsync(Action declare) => (await Assert.ThrowsAsync<RunException>(() => RunAsync(declare))).Message;
}

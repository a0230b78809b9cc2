using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Payments.Infra.Semantics.Tests;

/// <summary>What mocks say of another stack, as a program sees it. Offline no other stack is known.</summary>
public sealed class StackReferenceTests
{
    [Fact]
    public async Task A_missing_output_is_told_with_the_name_of_the_stack_and_not_of_the_resource()
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(other =>
        {
            _ = other.RequireOutput("gone");
            return Task.CompletedTask;
        }));

        Assert.Contains("Required output 'gone' does not exist on stack 'acme/network/prod'.", $"{error}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_is_as_secret_as_it_is_there()
    {
        var secrets = new Dictionary<string, bool>();
        await RunAsync(async other =>
        {
            secrets["plain"] = await Output.IsSecretAsync(other.GetOutput("address"));
            secrets["secret"] = await Output.IsSecretAsync(other.RequireOutput("password"));
            secrets["missing"] = await Output.IsSecretAsync(other.GetOutput("gone"));
            Assert.Equal("10.0.0.1", await OutputUtilities.GetValueAsync(other.GetOutput("address")));
        });

        Assert.Equal(new Dictionary<string, bool> { ["plain"] = false, ["secret"] = true, ["missing"] = false }, secrets);
    }

    private static Task<ImmutableArray<Resource>> RunAsync(Func<StackReference, Task> program) => Deployment.TestAsync(
        new OtherStack(),
        new TestOptions { IsPreview = false },
        () => program(new StackReference("other", new StackReferenceArgs { Name = "acme/network/prod" })));

    private sealed class OtherStack : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            Task.FromResult<(string?, object)>((args.Id, new Dictionary<string, object>
            {
                ["name"] = args.Id!,
                ["outputs"] = new Dictionary<string, object> { ["address"] = "10.0.0.1", ["password"] = "hush" },
                ["secretOutputNames"] = ImmutableArray.Create("password"),
            }));

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
    }
}

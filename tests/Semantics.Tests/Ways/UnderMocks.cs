using System.Collections.Concurrent;
using Pulumi;
using Pulumi.Testing;

namespace Payments.Infra.Semantics.Tests.Ways;

/// <summary>Runs a program under mocks that answer as the engine does for a new resource: no id, and the inputs as outputs.</summary>
internal sealed class UnderMocks : IMocks
{
    private readonly ConcurrentDictionary<string, string> inputs = new();

    public static async Task<ProgramResult> RunAsync(Func<Facts, Task> program)
    {
        var facts = new Facts();
        var mocks = new UnderMocks();
        IReadOnlyList<string> errors = [];
        try
        {
            _ = await Deployment.TestAsync(mocks, new TestOptions { ProjectName = "demo", StackName = "dev", IsPreview = true }, () => program(facts));
        }
        catch (RunException exception)
        {
            errors = [exception.Message];
        }
        catch (AggregateException exception)
        {
            errors = [.. exception.InnerExceptions.Select(inner => inner.Message)];
        }

        return new ProgramResult(facts.All, errors, mocks.inputs);
    }

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        inputs[args.Name!] = Json.Of(args.Inputs);
        return Task.FromResult<(string?, object)>((args.Id is { Length: > 0 } id ? id : null, args.Inputs));
    }

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
}

using Pulumi.Engine;
using Pulumirpc;

namespace Pulumi.Testing;

/// <summary>Keeps the errors that a program under test reports.</summary>
internal sealed class MockEngine : IEngine
{
    private readonly Lock gate = new();
    private readonly List<string> errors = [];

    public ImmutableArray<string> Errors
    {
        get
        {
            lock (gate)
            {
                return [.. errors];
            }
        }
    }

    public Task LogAsync(LogRequest request)
    {
        if (request.Severity == LogSeverity.Error)
        {
            lock (gate)
            {
                errors.Add(request.Message);
            }
        }

        return Task.CompletedTask;
    }

    public Task RequirePulumiVersionAsync(string range) => Task.CompletedTask;
}

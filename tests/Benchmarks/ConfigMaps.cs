using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Testing;

namespace Payments.Infra.Benchmarks;

/// <summary>A program of many resources, each of which uses an output of the one before.</summary>
internal static class ConfigMaps
{
    /// <summary>Under mocks.</summary>
    public static Task RegisterAsync(int count) =>
        Deployment.TestAsync(new Echo(), new TestOptions { IsPreview = true }, () => Register(count));

    /// <summary>In the current run.</summary>
    public static void Register(int count)
    {
        Output<string> previous = Output.Create("first");
        for (var i = 0; i < count; i++)
        {
            var map = new ConfigMap($"map-{i}", new ConfigMapArgs
            {
                Metadata = new ObjectMetaArgs { Name = $"map-{i}", Labels = { ["app"] = "payments" } },
                Data = { ["previous"] = previous },
            });
            previous = i % 10 == 9 ? Output.Create("next") : map.Metadata.Apply(metadata => metadata.Name);
        }
    }

    private sealed class Echo : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            Task.FromResult<(string?, object)>((args.Name, args.Inputs));

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
    }
}

using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Engine;

/// <summary>The message service of an engine in another process, or on another thread.</summary>
internal sealed class GrpcEngine(string address) : IEngine
{
    private readonly RpcService service = new("pulumirpc.Engine", address);

    public Task LogAsync(LogRequest request) => service.CallAsync<LogRequest, Empty>("Log", request);

    public Task RequirePulumiVersionAsync(string range) =>
        service.CallAsync<RequirePulumiVersionRequest, RequirePulumiVersionResponse>(
            "RequirePulumiVersion", new RequirePulumiVersionRequest { PulumiVersionRange = range });
}

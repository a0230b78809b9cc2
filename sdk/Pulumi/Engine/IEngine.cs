using Pulumirpc;

namespace Pulumi.Engine;

/// <summary>What a program tells the engine beside its resources.</summary>
internal interface IEngine
{
    Task LogAsync(LogRequest request);

    Task RequirePulumiVersionAsync(string range);
}

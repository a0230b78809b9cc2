using System.Collections.Concurrent;
using Pulumi.Engine;

namespace Pulumi;

/// <summary>What the engine can do; asked once per feature, when it matters.</summary>
internal sealed class Features(IMonitor monitor)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> answers = new();

    public Task<bool> ResourceReferences => Supports("resourceReferences");

    public Task<bool> OutputValues => Supports("outputValues");

    public Task<bool> AliasSpecs => Supports("aliasSpecs");

    /// <summary>Requires a feature that an option needs.</summary>
    /// <exception cref="InvalidOperationException">The engine is too old for it.</exception>
    public async Task RequireAsync(string feature, string option)
    {
        if (!await Supports(feature).ConfigureAwait(false))
        {
            throw new InvalidOperationException($"The Pulumi CLI does not support the {option} option. Please update the Pulumi CLI.");
        }
    }

    public Task<bool> Supports(string feature) =>
        answers.GetOrAdd(feature, name => new Lazy<Task<bool>>(() => monitor.SupportsFeatureAsync(name))).Value;
}

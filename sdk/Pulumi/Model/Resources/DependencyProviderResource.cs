namespace Pulumi;

/// <summary>A provider of which only the reference is known, as the engine names it in a request.</summary>
internal sealed class DependencyProviderResource(string reference)
    : ProviderResource(reference[..reference.LastIndexOf("::", StringComparison.Ordinal)])
{
    internal override Task<string> ReferenceAsync(WaitPoint wait) => Task.FromResult(reference);
}

namespace Pulumi;

/// <summary>A resource of which only the URN is known, as the engine names it in a response.</summary>
internal sealed class DependencyResource(string urn) : CustomResource(urn);

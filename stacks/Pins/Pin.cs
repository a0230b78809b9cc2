namespace Payments.Infra.Stacks.Pins;

/// <summary>Something of others that a stack uses in one version.</summary>
/// <param name="Name">What it is, such as <c>chart grafana</c> or <c>image docker.io/valkey/valkey</c>.</param>
/// <param name="Version">The version.</param>
internal sealed record Pin(string Name, string Version);

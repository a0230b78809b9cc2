namespace Payments.Infra.Components.Kit;

/// <summary>Nodes that some pods have to themselves.</summary>
/// <param name="Label">Label that draws the pods there.</param>
/// <param name="Taints">Taints that keep all others off.</param>
internal sealed record OwnNodes(KeyValuePair<string, string> Label, ImmutableArray<KeyValuePair<string, string>> Taints);

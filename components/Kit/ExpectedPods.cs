namespace Payments.Infra.Components.Kit;

/// <summary>Pods that give metrics as long as all is well: fewer of them are an alert.</summary>
/// <param name="Label">Label of metrics that tells servers apart, such as <c>cnpg_io_cluster</c>.</param>
/// <param name="Value">Its value: the server.</param>
/// <param name="Count">How many pods it has.</param>
internal sealed record ExpectedPods(string Label, string Value, int Count);

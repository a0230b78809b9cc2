namespace Payments.Infra.Analysis.Azure.Schemas;

/// <summary>Why azure-native refuses an input.</summary>
/// <param name="Path">The input, such as <c>agentPoolProfiles[0].count</c>.</param>
/// <param name="Reason">What is wrong, in the provider's words.</param>
public sealed record ProviderFailure(string Path, string Reason);

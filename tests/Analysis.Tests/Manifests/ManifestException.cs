namespace Payments.Infra.Analysis.Tests.Manifests;

/// <summary>A text is no Kubernetes manifest.</summary>
public sealed class ManifestException(string message, Exception? inner = null) : Exception(message, inner);

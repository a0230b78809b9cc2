namespace Payments.Infra.Analysis.Mesh.Model;

/// <summary>An address behind a port of a service.</summary>
/// <param name="Labels">Its labels.</param>
/// <param name="Port">The port there.</param>
/// <param name="Workload">The pods that it is one of; null when it is none of the cluster's.</param>
internal sealed record Endpoint(LabelSet Labels, int Port, Workload? Workload);

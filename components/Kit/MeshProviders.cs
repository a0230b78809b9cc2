namespace Payments.Infra.Components.Kit;

/// <summary>Names of what the mesh's configuration defines and its telemetry switches on.</summary>
internal static class MeshProviders
{
    /// <summary>The provider of access logs.</summary>
    public const string AccessLog = "access-log-json";

    /// <summary>The provider of traces: without it nothing is sent.</summary>
    public const string Traces = "otel";
}

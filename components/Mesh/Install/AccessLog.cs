using Istio.Telemetry.V1;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Mesh.Install;

/// <summary>Every proxy of the mesh logs its requests as JSON.</summary>
public sealed class AccessLog : ComponentResource
{
    /// <summary>Declares the log.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="args">Inputs.</param>
    /// <param name="options">How the engine treats it.</param>
    public AccessLog(string name, AccessLogArgs args, ComponentResourceOptions? options = null)
        : base("payments:mesh:AccessLog", name, args, options)
    {
        _ = new Telemetry(
            name,
            new TelemetryArgs
            {
                Metadata = new ObjectMetaArgs { Name = "mesh-default", Namespace = args.Namespace },
                Spec = new TelemetrySpecArgs
                {
                    AccessLogging =
                    {
                        new TelemetrySpecAccessLoggingArgs
                        {
                            Providers = { new TelemetryProviderArgs { Name = MeshConfig.AccessLogProvider } },
                        },
                    },
                },
            },
            ChildOptions.Of(this, options));
        RegisterOutputs();
    }
}

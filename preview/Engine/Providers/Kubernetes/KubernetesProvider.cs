using System.Runtime.CompilerServices;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>The <c>kubernetes</c> package as it answers when no cluster can be reached: nothing that a cluster fills in is known.</summary>
internal sealed class KubernetesProvider : EchoProvider
{
    private const string ReleaseType = "kubernetes:helm.sh/v3:Release";

    /// <summary>Reading a kubeconfig for each object would take long; the same provider has the same inputs.</summary>
    private readonly ConditionalWeakTable<PropertyValue.Map, KubernetesSettings> settings = [];

    public override CheckResult CheckConfiguration(CheckRequest request) => new(request.Inputs) { Failures = ProviderArguments.Check(request) };

    public override DiffResult DiffConfiguration(PropertyValue.Map old, PropertyValue.Map current) => ProviderArguments.Diff(old, current);

    public override CheckResult Check(CheckRequest request) => Urns.TypeOf(request.Urn) switch
    {
        ReleaseType => ReleaseInputs.Check(request, Settings(request.Configuration)),
        _ => ObjectInputs.Check(request, Settings(request.Configuration)),
    };

    public override DiffResult Diff(DiffRequest request) => Urns.TypeOf(request.Urn) switch
    {
        ReleaseType => ReleaseInputs.Diff(request),
        _ => ObjectUpdate.Diff(request, Settings(request.Configuration)),
    };

    /// <summary>Whatever a cluster would change in an object is not known, so that only its inputs are.</summary>
    public override PropertyValue.Map Update(DiffRequest request) => request.Inputs;

    public override ReadResult? Read(ReadRequest request)
    {
        var options = Settings(request.Configuration);
        return options.SkipsUnreachable ? new(request.Id, request.Inputs, request.Outputs) : null;
    }

    public override PropertyValue.Map? Invoke(InvokeRequest request) => ManifestFunctions.Invoke(request);

    public override ConstructResult? Construct(ConstructRequest request) => ManifestComponents.Construct(request, Settings(request.Configuration));

    private KubernetesSettings Settings(PropertyValue.Map configuration) => settings.GetValue(configuration, KubernetesSettings.Read);
}

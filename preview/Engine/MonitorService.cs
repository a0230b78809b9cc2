using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine;

/// <summary>Answers a program as a preview does.</summary>
internal sealed class MonitorService(StackSettings stack, DeploymentPlanner planner, DiagnosticLog log)
{
    private static readonly Empty Nothing = new();

    public DeploymentInfo GetDeploymentInfo()
    {
        var info = new DeploymentInfo
        {
            Project = stack.Project.Name,
            Stack = stack.Stack,
            Organization = stack.Organization,
            DryRun = true,
            Parallel = ProgramEnvironment.Parallel,
        };
        foreach (var (key, value) in stack.Config)
        {
            info.Config[key] = value.Text;
        }

        info.ConfigSecretKeys.AddRange(stack.Config.Where(entry => entry.Value.IsSecret).Select(entry => entry.Key));
        info.SupportedFeatures.AddRange(EngineFeatures.All);
        return info;
    }

    public static SupportsFeatureResponse SupportsFeature(SupportsFeatureRequest request) =>
        new() { HasSupport = EngineFeatures.Supports(request.Id) };

    public RegisterResourceResponse RegisterResource(RegisterResourceRequest request) => Answer(() =>
    {
        var state = planner.Register(request);
        var response = new RegisterResourceResponse { Urn = state.Urn, Object = new Struct() };
        if (!state.Custom)
        {
            return response;
        }

        var isProvider = Urns.ProviderPackageOf(state.Type) is not null;
        response.Id = isProvider ? Wire.Unknown : state.ImportId;
        response.Object = Write(Known(state.Outputs, request.SupportsPartialValues), request.AcceptSecrets, request.AcceptResources);
        return response;
    });

    public ReadResourceResponse ReadResource(ReadResourceRequest request) => Answer(() =>
    {
        var state = planner.Read(request);
        return new ReadResourceResponse
        {
            Urn = state.Urn,
            Properties = Write(Known(state.Outputs, supportsPartialValues: false), request.AcceptSecrets, request.AcceptResources),
        };
    });

    public Empty RegisterResourceOutputs(RegisterResourceOutputsRequest request) => Answer(() =>
    {
        planner.RegisterOutputs(request);
        return Nothing;
    });

    public ResourceInvokeResponse Invoke(ResourceInvokeRequest request) => Answer(() => request.Tok switch
    {
        "pulumi:pulumi:getResource" => GetResource(request),
        _ => throw new RegistrationException(
            request.Parent, $"call to function '{request.Tok}' failed: an offline preview cannot ask a provider or another stack"),
    });

    public static Empty SignalAndWaitForShutdown() => Nothing;

    /// <summary>
    /// A program that cannot read unknowns inside a value gets no value at all, which it takes for unknown.
    /// </summary>
    private static PropertyValue.Map Known(PropertyValue.Map outputs, bool supportsPartialValues) => supportsPartialValues
        ? outputs
        : outputs.Fields.Where(field => field.Value.ContainsUnknown).Aggregate(outputs, (known, field) => known.Without(field.Key));

    private static Struct Write(PropertyValue.Map values, bool acceptSecrets, bool acceptResources) =>
        new WireWriter(acceptSecrets, acceptResources).Write(values);

    private ResourceInvokeResponse GetResource(ResourceInvokeRequest request)
    {
        var urn = request.Args.Fields.TryGetValue(Wire.UrnProperty, out var value) ? value.StringValue : "";
        var state = planner.Find(urn) ?? throw new RegistrationException("", $"unknown resource {urn}");
        var result = new Struct();
        result.Fields[Wire.UrnProperty] = Value.ForString(urn);
        result.Fields[Wire.IdProperty] = Value.ForString(state.Id.Length > 0 || !state.Custom ? state.Id : Wire.Unknown);
        result.Fields["state"] = Value.ForStruct(Write(Known(state.Outputs, supportsPartialValues: false), acceptSecrets: true, request.AcceptResources));
        return new ResourceInvokeResponse { Return = result };
    }

    /// <summary>
    /// A refusal is shown where it belongs, and the call ends as if the engine had gone: the program then stays silent.
    /// The other resources are planned all the same, so that every problem shows at once.
    /// </summary>
    private T Answer<T>(Func<T> plan)
    {
        try
        {
            return plan();
        }
        catch (RegistrationException exception)
        {
            log.Add(DiagnosticSeverity.Error, exception.Urn, exception.Message);
            throw new RpcException(new Status(StatusCode.Unavailable, exception.Message));
        }
    }
}

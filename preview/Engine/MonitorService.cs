using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine;

/// <summary>Answers a program as a preview does.</summary>
internal sealed class MonitorService
{
    private static readonly Empty Nothing = new();

    private readonly StackSettings stack;
    private readonly DeploymentPlanner planner;
    private readonly TransformPipeline transforms;
    private readonly HookRunner hooks;
    private readonly DiagnosticLog log;
    private readonly IPlanObserver observer;
    private readonly RemoteComponents components;
    private readonly PackageRegistry packages = new();

    public MonitorService(
        StackSettings stack,
        DeploymentPlanner planner,
        ProgramValues values,
        TransformPipeline transforms,
        HookRunner hooks,
        DiagnosticLog log,
        IPlanObserver observer)
    {
        (this.stack, this.planner, this.transforms, this.hooks, this.log, this.observer) = (stack, planner, transforms, hooks, log, observer);
        components = new(stack, planner, values, async request => (await RegisterAsync(request).ConfigureAwait(false)).Step.State, log);
    }

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

    public Task<RegisterResourceResponse> RegisterResourceAsync(RegisterResourceRequest original) => AnswerAsync(async () =>
    {
        var (step, request) = await RegisterAsync(original).ConfigureAwait(false);
        var state = step.State;
        var response = new RegisterResourceResponse { Urn = state.Urn, Object = new Struct(), Unknown = step.Skipped };
        if (step.Skipped || (!state.Custom && !request.Remote))
        {
            return response;
        }

        var outputs = request.Remote ? await components.ConstructAsync(state, request).ConfigureAwait(false) : state.Outputs;
        var isNewProvider = Urns.ProviderPackageOf(state.Type) is not null && step.Operation is not (StepOperation.Same or StepOperation.Update);
        response.Id = isNewProvider ? Wire.Unknown : state.Id;
        response.Object = Write(Known(outputs, request.SupportsPartialValues), request.AcceptSecrets, request.AcceptResources);
        return response;
    });

    public Task<ReadResourceResponse> ReadResourceAsync(ReadResourceRequest request) => AnswerAsync(() =>
    {
        var state = planner.Read(request);
        return new ReadResourceResponse
        {
            Urn = state.Urn,
            Properties = Write(Known(state.Outputs, supportsPartialValues: false), request.AcceptSecrets, request.AcceptResources),
        };
    });

    public Task<Empty> RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) => AnswerAsync(async () =>
    {
        planner.RegisterOutputs(request);
        await hooks.RunAfterAsync(request.Urn).ConfigureAwait(false);
        return Nothing;
    });

    /// <summary>What a provider or another stack would answer is unknown where nobody here can tell.</summary>
    public Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest original) => AnswerAsync(async () =>
    {
        var request = await transforms.ApplyAsync(original).ConfigureAwait(false);
        return request.Tok == "pulumi:pulumi:getResource" ? GetResource(request)
            : planner.Invoke(request) is { } result ? new() { Return = Write(result, acceptSecrets: true, request.AcceptResources) }
            : UnknownResult();
    });

    /// <summary>A method of a resource: its results are unknown, which an empty answer means in a preview.</summary>
    public static CallResponse Call(ResourceCallRequest request) => Urns.IsThreePart(request.Tok)
        ? new() { Return = new Struct() }
        : throw new RpcException(new Status(StatusCode.InvalidArgument, $"'{request.Tok}' is no token of a method, such as 'package:module:Type/method'"));

    public Empty RegisterResourceHook(RegisterResourceHookRequest request)
    {
        hooks.Add(request);
        return Nothing;
    }

    /// <summary>These hooks run when an operation fails, and a preview does none.</summary>
    public static Empty RegisterErrorHook() => Nothing;

    public RegisterPackageResponse RegisterPackage(RegisterPackageRequest request) => new() { Ref = packages.Register(request) };

    public Empty RegisterStackTransform(Callback callback)
    {
        transforms.AddForAll(callback);
        return Nothing;
    }

    public Empty RegisterStackInvokeTransform(Callback callback)
    {
        transforms.AddForFunctions(callback);
        return Nothing;
    }

    /// <summary>The program waits until what it no longer has is gone: hooks of that are its own.</summary>
    public async Task<Empty> SignalAndWaitForShutdownAsync()
    {
        await hooks.RunDeletionsAsync().ConfigureAwait(false);
        return Nothing;
    }

    /// <summary>
    /// A program that cannot read unknowns inside a value gets no value at all, which it takes for unknown.
    /// </summary>
    private static PropertyValue.Map Known(PropertyValue.Map outputs, bool supportsPartialValues) => supportsPartialValues
        ? outputs
        : outputs.Fields.Where(field => field.Value.ContainsUnknown).Aggregate(outputs, (known, field) => known.Without(field.Key));

    private static Struct Write(PropertyValue.Map values, bool acceptSecrets, bool acceptResources) =>
        new WireWriter(acceptSecrets, acceptResources).Write(values);

    /// <summary>An answer that nobody takes for a known one: a client that does not read the flag finds an unknown in the result.</summary>
    private static ResourceInvokeResponse UnknownResult()
    {
        var response = new ResourceInvokeResponse { Return = new Struct(), Unknown = true };
        response.Return.Fields["unknown"] = Value.ForString(Wire.Unknown);
        return response;
    }

    private async Task<(PlanStep Step, RegisterResourceRequest Request)> RegisterAsync(RegisterResourceRequest original)
    {
        var request = await transforms.ApplyAsync(original).ConfigureAwait(false);
        if (request.Version.Length == 0 && request.PackageRef.Length > 0)
        {
            request = request.Clone();
            request.Version = packages.VersionOf(request.PackageRef);
        }

        var step = planner.Register(request);
        observer.Planned(step.State.Urn);
        transforms.Inherit(step.State.Urn, original);
        await hooks.RunAsync(step).ConfigureAwait(false);
        return (step, request);
    }

    private ResourceInvokeResponse GetResource(ResourceInvokeRequest request)
    {
        var urn = request.Args.Fields.TryGetValue(Wire.UrnProperty, out var value) ? value.StringValue : "";
        var state = planner.Find(urn) ?? throw new CallException(StatusCode.Unknown, $"unknown resource {urn}");
        var result = new Struct();
        result.Fields[Wire.UrnProperty] = Value.ForString(urn);
        result.Fields[Wire.IdProperty] = Value.ForString(state.Id.Length > 0 || !state.Custom ? state.Id : Wire.Unknown);
        result.Fields["state"] = Value.ForStruct(Write(Known(state.Outputs, supportsPartialValues: false), acceptSecrets: true, request.AcceptResources));
        return new ResourceInvokeResponse { Return = result };
    }

    /// <summary>
    /// A refusal is shown where it belongs, and the call ends as if the engine had gone: the program then stays silent.
    /// </summary>
    private Task<T> AnswerAsync<T>(Func<T> plan) => AnswerAsync(() => Task.FromResult(plan()));

    private async Task<T> AnswerAsync<T>(Func<Task<T>> plan)
    {
        try
        {
            return await plan().ConfigureAwait(false);
        }
        catch (RegistrationException exception)
        {
            foreach (var message in exception.Messages)
            {
                log.Add(DiagnosticSeverity.Error, exception.Urn, message);
            }

            throw new RpcException(new Status(StatusCode.Unavailable, exception.Message));
        }
        catch (CallException exception)
        {
            throw new RpcException(new Status(exception.Code, exception.Message));
        }
    }
}

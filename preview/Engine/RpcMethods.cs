using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine;

/// <summary>
/// Names the calls that the two services answer; any other call is answered as unimplemented. Messages are read here,
/// not by the generated services, which read them with protobuf's own nesting limit.
/// </summary>
internal sealed class RpcMethods : IServiceMethodProvider<MonitorService>, IServiceMethodProvider<EngineService>
{
    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<MonitorService> context)
    {
        Add<MonitorService, Empty, DeploymentInfo>("GetDeploymentInfo", (service, _) => Task.FromResult(service.GetDeploymentInfo()));
        Add<MonitorService, SupportsFeatureRequest, SupportsFeatureResponse>(
            "SupportsFeature", (_, request) => Task.FromResult(MonitorService.SupportsFeature(request)));
        Add<MonitorService, RegisterResourceRequest, RegisterResourceResponse>(
            "RegisterResource", (service, request) => service.RegisterResourceAsync(request));
        Add<MonitorService, ReadResourceRequest, ReadResourceResponse>("ReadResource", (service, request) => service.ReadResourceAsync(request));
        Add<MonitorService, RegisterResourceOutputsRequest, Empty>(
            "RegisterResourceOutputs", (service, request) => service.RegisterResourceOutputsAsync(request));
        Add<MonitorService, ResourceInvokeRequest, ResourceInvokeResponse>("Invoke", (service, request) => service.InvokeAsync(request));
        Add<MonitorService, Callback, Empty>("RegisterStackTransform", (service, request) => Task.FromResult(service.RegisterStackTransform(request)));
        Add<MonitorService, Callback, Empty>(
            "RegisterStackInvokeTransform", (service, request) => Task.FromResult(service.RegisterStackInvokeTransform(request)));
        Add<MonitorService, Empty, Empty>("SignalAndWaitForShutdown", (_, _) => Task.FromResult(MonitorService.SignalAndWaitForShutdown()));

        void Add<TService, TRequest, TResponse>(string name, Func<MonitorService, TRequest, Task<TResponse>> answer)
            where TRequest : class, IMessage<TRequest>, new()
            where TResponse : class, IMessage<TResponse>, new() => AddTo(context, "pulumirpc.ResourceMonitor", name, answer);
    }

    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<EngineService> context)
    {
        const string Service = "pulumirpc.Engine";
        AddTo<EngineService, LogRequest, Empty>(context, Service, "Log", (service, request) => Task.FromResult(service.Log(request)));
        AddTo<EngineService, GetRootResourceRequest, GetRootResourceResponse>(
            context, Service, "GetRootResource", (service, _) => Task.FromResult(service.GetRootResource()));
        AddTo<EngineService, SetRootResourceRequest, SetRootResourceResponse>(
            context, Service, "SetRootResource", (service, request) => Task.FromResult(service.SetRootResource(request)));
        AddTo<EngineService, RequirePulumiVersionRequest, RequirePulumiVersionResponse>(
            context, Service, "RequirePulumiVersion", (_, _) => Task.FromResult(EngineService.RequirePulumiVersion()));
    }

    private static void AddTo<TService, TRequest, TResponse>(
        ServiceMethodProviderContext<TService> context, string service, string name, Func<TService, TRequest, Task<TResponse>> answer)
        where TService : class
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() => context.AddUnaryMethod(
            new Method<TRequest, TResponse>(MethodType.Unary, service, name, Marshaller<TRequest>(), Marshaller<TResponse>()),
            [],
            (instance, request, _) => answer(instance, request));

    private static Marshaller<T> Marshaller<T>()
        where T : class, IMessage<T>, new() => Marshallers.Create(message => message.ToByteArray(), Messages.Parse<T>);
}

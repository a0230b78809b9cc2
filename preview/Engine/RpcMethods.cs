using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine;

/// <summary>
/// Names the calls that the two services answer; any other call is answered as unimplemented. Messages are read here,
/// not by the generated services, as protobuf's default limit of 100 nested levels is too low for deep resources.
/// </summary>
internal sealed class RpcMethods : IServiceMethodProvider<MonitorService>, IServiceMethodProvider<EngineService>
{
    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<MonitorService> context)
    {
        Add<MonitorService, Empty, DeploymentInfo>("GetDeploymentInfo", (service, _) => service.GetDeploymentInfo());
        Add<MonitorService, SupportsFeatureRequest, SupportsFeatureResponse>("SupportsFeature", (_, request) => MonitorService.SupportsFeature(request));
        Add<MonitorService, RegisterResourceRequest, RegisterResourceResponse>("RegisterResource", (service, request) => service.RegisterResource(request));
        Add<MonitorService, ReadResourceRequest, ReadResourceResponse>("ReadResource", (service, request) => service.ReadResource(request));
        Add<MonitorService, RegisterResourceOutputsRequest, Empty>("RegisterResourceOutputs", (service, request) => service.RegisterResourceOutputs(request));
        Add<MonitorService, ResourceInvokeRequest, ResourceInvokeResponse>("Invoke", (service, request) => service.Invoke(request));
        Add<MonitorService, Empty, Empty>("SignalAndWaitForShutdown", (_, _) => MonitorService.SignalAndWaitForShutdown());

        void Add<TService, TRequest, TResponse>(string name, Func<MonitorService, TRequest, TResponse> answer)
            where TRequest : class, IMessage<TRequest>, new()
            where TResponse : class, IMessage<TResponse>, new() => AddTo(context, "pulumirpc.ResourceMonitor", name, answer);
    }

    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<EngineService> context)
    {
        const string Service = "pulumirpc.Engine";
        AddTo<EngineService, LogRequest, Empty>(context, Service, "Log", (service, request) => service.Log(request));
        AddTo<EngineService, GetRootResourceRequest, GetRootResourceResponse>(context, Service, "GetRootResource", (service, _) => service.GetRootResource());
        AddTo<EngineService, SetRootResourceRequest, SetRootResourceResponse>(context, Service, "SetRootResource", (service, request) => service.SetRootResource(request));
        AddTo<EngineService, RequirePulumiVersionRequest, RequirePulumiVersionResponse>(context, Service, "RequirePulumiVersion", (_, _) => EngineService.RequirePulumiVersion());
    }

    private static void AddTo<TService, TRequest, TResponse>(
        ServiceMethodProviderContext<TService> context, string service, string name, Func<TService, TRequest, TResponse> answer)
        where TService : class
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() => context.AddUnaryMethod(
            new Method<TRequest, TResponse>(MethodType.Unary, service, name, Marshaller<TRequest>(), Marshaller<TResponse>()),
            [],
            (instance, request, _) => Task.FromResult(answer(instance, request)));

    private static Marshaller<T> Marshaller<T>()
        where T : class, IMessage<T>, new() => Marshallers.Create(message => message.ToByteArray(), bytes =>
        {
            using var input = CodedInputStream.CreateWithLimits(new MemoryStream(bytes), Wire.MaxMessageSize, Wire.RecursionLimit);
            var message = new T();
            message.MergeFrom(input);
            return message;
        });
}

using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine;

/// <summary>Names the calls that the two services answer; any other call is answered as unimplemented.</summary>
internal static class RpcMethods
{
    /// <param name="monitor">Answers what concerns resources.</param>
    /// <param name="engine">Answers what concerns the run.</param>
    /// <param name="watch">Knows of the calls while they last.</param>
    /// <param name="failed">Takes what goes wrong in the engine itself.</param>
    public static RpcTable Of(MonitorService monitor, EngineService engine, SilenceWatch watch, Action<Exception> failed)
    {
        var table = new RpcTable { Failed = failed };
        AddMonitor(table, monitor, watch);
        AddEngine(table, engine, watch);
        return table;
    }

    private static void AddMonitor(RpcTable table, MonitorService monitor, SilenceWatch watch)
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
        Add<MonitorService, RegisterResourceHookRequest, Empty>(
            "RegisterResourceHook", (service, request) => Task.FromResult(service.RegisterResourceHook(request)));
        Add<MonitorService, RegisterErrorHookRequest, Empty>("RegisterErrorHook", (_, _) => Task.FromResult(MonitorService.RegisterErrorHook()));
        Add<MonitorService, RegisterPackageRequest, RegisterPackageResponse>(
            "RegisterPackage", (service, request) => Task.FromResult(service.RegisterPackage(request)));
        Add<MonitorService, ResourceCallRequest, CallResponse>("Call", (_, request) => Task.FromResult(MonitorService.Call(request)));
        Add<MonitorService, Empty, Empty>("SignalAndWaitForShutdown", (_, _) => monitor.SignalAndWaitForShutdownAsync());

        void Add<TService, TRequest, TResponse>(string name, Func<MonitorService, TRequest, Task<TResponse>> answer)
            where TRequest : class, IMessage<TRequest>, new()
            where TResponse : class, IMessage<TResponse>, new() => AddTo(table, watch, "pulumirpc.ResourceMonitor", name, monitor, answer);
    }

    private static void AddEngine(RpcTable table, EngineService engine, SilenceWatch watch)
    {
        const string Service = "pulumirpc.Engine";
        AddTo<EngineService, LogRequest, Empty>(table, watch, Service, "Log", engine, (service, request) => Task.FromResult(service.Log(request)));
        AddTo<EngineService, GetRootResourceRequest, GetRootResourceResponse>(
            table, watch, Service, "GetRootResource", engine, (service, _) => Task.FromResult(service.GetRootResource()));
        AddTo<EngineService, SetRootResourceRequest, SetRootResourceResponse>(
            table, watch, Service, "SetRootResource", engine, (service, request) => Task.FromResult(service.SetRootResource(request)));
        AddTo<EngineService, RequirePulumiVersionRequest, RequirePulumiVersionResponse>(
            table, watch, Service, "RequirePulumiVersion", engine, (_, _) => Task.FromResult(EngineService.RequirePulumiVersion()));
        AddTo<EngineService, StartDebuggingRequest, Empty>(
            table, watch, Service, "StartDebugging", engine, (service, request) => Task.FromResult(service.StartDebugging(request)));
    }

    private static void AddTo<TService, TRequest, TResponse>(
        RpcTable table, SilenceWatch watch, string service, string name, TService instance, Func<TService, TRequest, Task<TResponse>> answer)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
        table.Add<TRequest, TResponse>(service, name, (request, _) => watch.CallAsync(name, request, () => answer(instance, request)));
}

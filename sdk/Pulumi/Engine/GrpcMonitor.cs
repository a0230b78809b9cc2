using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Pulumi.Engine;

/// <summary>The resource monitor of an engine in another process, or on another thread.</summary>
internal sealed class GrpcMonitor(string address) : IMonitor
{
    private readonly RpcService service = new("pulumirpc.ResourceMonitor", address);

    public async Task<bool> SupportsFeatureAsync(string feature)
    {
        var response = await service.CallAsync<SupportsFeatureRequest, SupportsFeatureResponse>(
            "SupportsFeature", new SupportsFeatureRequest { Id = feature }).ConfigureAwait(false);
        return response.HasSupport;
    }

    public Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request) =>
        service.CallAsync<RegisterResourceRequest, RegisterResourceResponse>("RegisterResource", request);

    public Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request) =>
        service.CallAsync<ReadResourceRequest, ReadResourceResponse>("ReadResource", request);

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) =>
        service.CallAsync<RegisterResourceOutputsRequest, Empty>("RegisterResourceOutputs", request);

    public Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request) =>
        service.CallAsync<ResourceInvokeRequest, ResourceInvokeResponse>("Invoke", request);

    public Task<CallResponse> CallAsync(ResourceCallRequest request) =>
        service.CallAsync<ResourceCallRequest, CallResponse>("Call", request);

    public Task<RegisterPackageResponse> RegisterPackageAsync(Pulumirpc.RegisterPackageRequest request) =>
        service.CallAsync<Pulumirpc.RegisterPackageRequest, RegisterPackageResponse>("RegisterPackage", request);

    public Task RegisterStackInvokeTransformAsync(Callback callback) =>
        service.CallAsync<Callback, Empty>("RegisterStackInvokeTransform", callback);

    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await service.CallAsync<Empty, Empty>("SignalAndWaitForShutdown", new Empty()).ConfigureAwait(false);
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unimplemented)
        {
            // An older engine waits for the process to end instead.
        }
    }
}

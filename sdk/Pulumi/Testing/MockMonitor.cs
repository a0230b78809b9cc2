using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Engine;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi.Testing;

/// <summary>An engine whose providers are a test's mocks.</summary>
internal sealed class MockMonitor(IMocks mocks, DeploymentSettings settings) : IMonitor
{
    private readonly ConcurrentDictionary<string, (string Id, Struct State)> known = new();

    public Task<bool> SupportsFeatureAsync(string feature) => Task.FromResult(feature != "outputValues");

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
    {
        var urn = NewUrn(request.Parent, request.Type, request.Name);
        if (request.Type == Stack.RootType)
        {
            return new RegisterResourceResponse { Urn = urn, Object = new Struct() };
        }

        var (id, state) = await NewResourceAsync(new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = Known(request.Object),
            Provider = request.Provider,
            Id = request.ImportId,
        }).ConfigureAwait(false);
        id = string.IsNullOrEmpty(id) ? request.ImportId : id;
        known[urn] = (id, state);
        return new RegisterResourceResponse { Urn = urn, Id = id, Object = state };
    }

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
    {
        var urn = NewUrn(request.Parent, request.Type, request.Name);
        var (id, state) = await NewResourceAsync(new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = Known(request.Properties),
            Provider = request.Provider,
            Id = request.Id,
        }).ConfigureAwait(false);
        known[urn] = (id ?? request.Id, state);
        return new ReadResourceResponse { Urn = urn, Properties = state };
    }

    public async Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request)
    {
        var outputs = request.Outputs.Fields.ToImmutableDictionary(
            field => field.Key, field => new Output<object?>(Deserializer.Deserialize(field.Value)));
        await mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(request.Urn, outputs)).ConfigureAwait(false);
    }

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        if (request.Tok == "pulumi:pulumi:getResource")
        {
            return GetResource(request.Args.Fields[Wire.UrnProperty].StringValue);
        }

        return new ResourceInvokeResponse { Return = await CallMockAsync(request.Tok, request.Args, request.Provider).ConfigureAwait(false) };
    }

    public async Task<CallResponse> CallAsync(ResourceCallRequest request) =>
        new() { Return = await CallMockAsync(request.Tok, request.Args, request.Provider).ConfigureAwait(false) };

    /// <summary>Mocks know every package: a reference by name is enough.</summary>
    public Task<RegisterPackageResponse> RegisterPackageAsync(Pulumirpc.RegisterPackageRequest request) =>
        Task.FromResult(new RegisterPackageResponse { Ref = request.Parameterization?.Name ?? request.Name });

    /// <summary>Mocks do not call back.</summary>
    public Task RegisterStackInvokeTransformAsync(Callback callback) => Task.CompletedTask;

    public Task SignalAndWaitForShutdownAsync() => Task.CompletedTask;

    /// <summary>Unlike in an engine the stack's type is a prefix too, and chains do not grow beyond the outermost one.</summary>
    private string NewUrn(string parent, string type, string name)
    {
        var prefix = parent.Length == 0 ? "" : UrnText.QualifiedTypeOf(parent).Split('$')[0] + "$";
        return $"urn:pulumi:{settings.Stack}::{settings.Project}::{prefix}{type}::{name}";
    }

    private ResourceInvokeResponse GetResource(string urn)
    {
        if (!known.TryGetValue(urn, out var found))
        {
            throw new InvalidOperationException($"unknown resource {urn}");
        }

        var result = new Struct();
        result.Fields[Wire.UrnProperty] = Value.ForString(urn);
        result.Fields[Wire.IdProperty] = Value.ForString(found.Id);
        result.Fields["state"] = Value.ForStruct(found.State);
        return new ResourceInvokeResponse { Return = result };
    }

    private async Task<(string? Id, Struct State)> NewResourceAsync(MockResourceArgs args)
    {
        var (id, state) = await mocks.NewResourceAsync(args).ConfigureAwait(false);
        return (id, await ToStructAsync(state).ConfigureAwait(false));
    }

    private async Task<Struct> CallMockAsync(string token, Struct args, string provider)
    {
        var result = await mocks.CallAsync(new MockCallArgs { Token = token, Args = Known(args), Provider = provider }).ConfigureAwait(false);
        return await ToStructAsync(result).ConfigureAwait(false);
    }

    private static async Task<Struct> ToStructAsync(object value)
    {
        var sent = await new Serializer(keepResources: true, keepOutputValues: false, new WaitPoint()).SerializeAsync(value).ConfigureAwait(false);
        return sent.KindCase == Value.KindOneofCase.StructValue
            ? sent.StructValue
            : throw new InvalidOperationException($"A mock returned a {value?.GetType().FullName ?? "null"}; expected a dictionary from name to value.");
    }

    private static ImmutableDictionary<string, object> Known(Struct? values)
    {
        var result = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (key, value) in values?.Fields ?? [])
        {
            var data = Deserializer.Deserialize(value);
            if (data.IsKnown && data.Value is not null)
            {
                result[key] = data.Value;
            }
        }

        return result.ToImmutable();
    }
}

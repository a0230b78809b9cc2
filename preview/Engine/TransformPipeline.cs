using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Payments.Infra.Preview.Values;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine;

/// <summary>
/// Applies a program's transforms before a resource is planned or a function called: the resource's own first, then
/// those of each ancestor from the parent up, then those of the stack.
/// </summary>
internal sealed class TransformPipeline(CallbackClient client)
{
    private readonly ConcurrentDictionary<string, (string Parent, ImmutableArray<Callback> Transforms)> resources = new(StringComparer.Ordinal);
    private ImmutableList<Callback> forAll = [];
    private ImmutableList<Callback> forFunctions = [];

    public void AddForAll(Callback callback) => ImmutableInterlocked.Update(ref forAll, all => all.Add(callback));

    public void AddForFunctions(Callback callback) => ImmutableInterlocked.Update(ref forFunctions, all => all.Add(callback));

    /// <summary>Notes the transforms that the children of a resource inherit.</summary>
    public void Inherit(string urn, RegisterResourceRequest request) =>
        resources[urn] = (request.Parent, [.. request.Transforms]);

    /// <summary>The request as the transforms leave it.</summary>
    /// <exception cref="CallException">A transform failed.</exception>
    public async Task<RegisterResourceRequest> ApplyAsync(RegisterResourceRequest request)
    {
        var transforms = For(request);
        if (transforms.Length == 0)
        {
            return request;
        }

        var result = request.Clone();
        result.Object = OutputValues.Of(result.Object ?? new Struct());
        if (request.Transforms.Count > 0)
        {
            result.Object = OutputValues.WithDependencies(result.Object, request.PropertyDependencies);
        }

        foreach (var transform in transforms)
        {
            var answer = await AskAsync<TransformResponse>(transform, new TransformRequest
            {
                Type = result.Type,
                Name = result.Name,
                Custom = result.Custom,
                Parent = result.Parent,
                Properties = result.Object,
                Options = TransformedOptions.Read(result),
            }).ConfigureAwait(false);
            result.Object = answer.Properties ?? result.Object;
            if (answer.Options is { } options)
            {
                TransformedOptions.Write(options, result);
            }
        }

        ReadDependencies(result);
        return result;
    }

    /// <summary>The call as the transforms leave it.</summary>
    /// <exception cref="CallException">A transform failed.</exception>
    public async Task<ResourceInvokeRequest> ApplyAsync(ResourceInvokeRequest request)
    {
        var result = request;
        foreach (var transform in forFunctions)
        {
            var answer = await AskAsync<TransformInvokeResponse>(transform, new TransformInvokeRequest
            {
                Token = result.Tok,
                Args = result.Args,
                Options = new TransformInvokeOptions { Provider = result.Provider, Version = result.Version, PluginDownloadUrl = result.PluginDownloadURL },
            }).ConfigureAwait(false);
            result = result.Clone();
            result.Args = answer.Args ?? result.Args;
            if (answer.Options is { } options)
            {
                (result.Provider, result.Version, result.PluginDownloadURL) = (options.Provider, options.Version, options.PluginDownloadUrl);
            }
        }

        return result;
    }

    /// <summary>What the transformed properties depend on. A resource's own transforms were given that whole, and so have the last word.</summary>
    private static void ReadDependencies(RegisterResourceRequest result)
    {
        if (result.Transforms.Count > 0)
        {
            result.PropertyDependencies.Clear();
        }

        foreach (var (key, value) in result.Object.Fields)
        {
            if (!result.PropertyDependencies.TryGetValue(key, out var property))
            {
                result.PropertyDependencies[key] = property = new();
            }

            property.Urns.AddRange(OutputValues.DependenciesOf(value).Except(property.Urns));
            result.Dependencies.AddRange(property.Urns.Except(result.Dependencies).ToList());
        }
    }

    private ImmutableArray<Callback> For(RegisterResourceRequest request)
    {
        var found = ImmutableArray.CreateBuilder<Callback>();
        found.AddRange(request.Transforms);
        for (var urn = request.Parent; urn.Length > 0 && resources.TryGetValue(urn, out var ancestor); urn = ancestor.Parent)
        {
            found.AddRange(ancestor.Transforms);
        }

        found.AddRange(forAll);
        return found.ToImmutable();
    }

    /// <summary>The program is told what one of its transforms says, and fails.</summary>
    private async Task<TResponse> AskAsync<TResponse>(Callback transform, IMessage request)
        where TResponse : class, IMessage<TResponse>, new()
    {
        try
        {
            return await client.InvokeAsync<TResponse>(transform, request).ConfigureAwait(false);
        }
        catch (RpcException exception)
        {
            var detail = exception.Status.Detail;
            throw new CallException(
                exception.StatusCode,
                request is TransformRequest ? $"invoke transform: rpc error: code = {exception.StatusCode} desc = {detail}" : detail);
        }
    }
}

using Google.Protobuf;
using Pulumi.Engine;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Offers a program's transforms to the engine.</summary>
internal sealed class Transforms(IMonitor monitor, CallbackServer callbacks, Features features, TaskTracker tracker)
{
    private readonly Lock gate = new();
    private Task pending = Task.CompletedTask;

    /// <summary>The callbacks of a resource's transforms.</summary>
    /// <exception cref="InvalidOperationException">The engine is too old for them.</exception>
    public async Task<ImmutableArray<Callback>> RegisterAsync(IReadOnlyList<ResourceTransform> transforms)
    {
        if (transforms.Count == 0)
        {
            return [];
        }

        await features.RequireAsync("transforms", "ResourceTransforms").ConfigureAwait(false);
        var result = ImmutableArray.CreateBuilder<Callback>(transforms.Count);
        foreach (var transform in transforms)
        {
            result.Add(callbacks.Register((bytes, cancellation) => AnswerAsync(transform, bytes, cancellation)));
        }

        return result.MoveToImmutable();
    }

    /// <summary>Offers a transform of every function call that comes after it.</summary>
    public void Register(InvokeTransform transform)
    {
        lock (gate)
        {
            pending = RegisterAfterAsync(pending, transform);
            tracker.Register(pending);
        }
    }

    /// <summary>Waits until the engine knows every transform of function calls that the program has registered.</summary>
    public Task WhenRegisteredAsync()
    {
        lock (gate)
        {
            return pending;
        }
    }

    private static async Task<IMessage> AnswerAsync(ResourceTransform transform, ByteString bytes, CancellationToken cancellation)
    {
        var request = Messages.Parse<TransformRequest>(bytes);
        var args = new ResourceTransformArgs(
            request.Name,
            request.Type,
            request.Custom,
            TransformValues.Read(request.Properties),
            TransformOptions.Read(request.Options ?? new TransformResourceOptions(), request.Custom, request.Parent));
        return await transform(args, cancellation).ConfigureAwait(false) is { } result
            ? new TransformResponse
            {
                Properties = await TransformValues.WriteAsync(result.Args).ConfigureAwait(false),
                Options = await TransformOptions.WriteAsync(result.Options).ConfigureAwait(false),
            }
            : new TransformResponse();
    }

    private static async Task<IMessage> AnswerAsync(InvokeTransform transform, ByteString bytes, CancellationToken cancellation)
    {
        var request = Messages.Parse<TransformInvokeRequest>(bytes);
        var options = new InvokeOptions
        {
            Provider = request.Options?.Provider is { Length: > 0 } provider ? new DependencyProviderResource(provider) : null,
            Version = request.Options?.Version is { Length: > 0 } version ? version : null,
            PluginDownloadURL = request.Options?.PluginDownloadUrl is { Length: > 0 } url ? url : null,
        };
        var args = new InvokeTransformArgs(request.Token, TransformValues.Read(request.Args), options);
        return await transform(args, cancellation).ConfigureAwait(false) is { } result
            ? new TransformInvokeResponse
            {
                Args = await TransformValues.WriteAsync(result.Args).ConfigureAwait(false),
                Options = new TransformInvokeOptions
                {
                    Provider = result.Options.Provider is { } changed ? await changed.ReferenceAsync(new WaitPoint()).ConfigureAwait(false) : "",
                    Version = result.Options.Version ?? "",
                    PluginDownloadUrl = result.Options.PluginDownloadURL ?? "",
                },
            }
            : new TransformInvokeResponse();
    }

    private async Task RegisterAfterAsync(Task previous, InvokeTransform transform)
    {
        await previous.ConfigureAwait(false);
        await features.RequireAsync("invokeTransforms", "invoke transforms").ConfigureAwait(false);
        var callback = callbacks.Register((bytes, cancellation) => AnswerAsync(transform, bytes, cancellation));
        await tracker.CallAsync(async () =>
        {
            await monitor.RegisterStackInvokeTransformAsync(callback).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);
    }
}

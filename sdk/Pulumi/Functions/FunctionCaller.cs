using Google.Protobuf.WellKnownTypes;
using Pulumi.Engine;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Calls provider functions: at once, or when what their arguments depend on exists.</summary>
internal sealed class FunctionCaller(
    IMonitor monitor, Features features, PackageReferences packages, Transforms transforms, EngineLog log, TaskTracker tracker)
{
    private readonly ResultReader results = new(log);

    /// <summary>Reads a result as a whole.</summary>
    public OutputData Read<T>(string token, Struct result) => results.Read<T>(token, result);

    /// <summary>Reads the one property of a result.</summary>
    public OutputData ReadSingle<T>(string token, Struct result) => results.ReadFirst<T>(token, result);

    /// <summary>Calls a function at once, whatever its arguments depend on.</summary>
    /// <exception cref="InvokeException">The function refused its arguments.</exception>
    /// <exception cref="InvalidOperationException">The engine cannot know the result yet.</exception>
    public async Task<T> InvokeNowAsync<T>(FunctionCall call, Func<string, Struct, OutputData> read)
    {
        var wait = new WaitPoint();
        var args = await SerializeAsync(call, wait).ConfigureAwait(false);
        var result = await SendAsync(call, args.Values, read, wait).ConfigureAwait(false);
        return result.IsKnown ? result.As<T>() : throw new InvalidOperationException(
            $"Invoke of '{call.Token}' failed: the result is not known in this preview; call it in its output form, which waits.");
    }

    /// <summary>
    /// Calls a function once its arguments are known and everything it depends on exists; until then, as in most
    /// previews, the result is unknown and nothing is called.
    /// </summary>
    /// <exception cref="InvokeException">The function refused its arguments.</exception>
    public Output<T> InvokeOutput<T>(FunctionCall call, Func<string, Struct, OutputData> read)
    {
        var wait = new WaitPoint();
        return new(InvokeOutputAsync(call, read, wait), wait);
    }

    private async Task<OutputData> InvokeOutputAsync(FunctionCall call, Func<string, Struct, OutputData> read, WaitPoint wait)
    {
        var args = await SerializeAsync(call, wait).ConfigureAwait(false);
        var dependsOn = call.Options is InvokeOutputOptions options
            ? await wait.For(options.DependsOn).ConfigureAwait(false)
            : OutputData.Known(null);
        var named = dependsOn.As<ImmutableArray<Resource>>();
        ImmutableHashSet<Resource> resources = [.. args.Dependencies.Values.SelectMany(found => found), .. named.IsDefault ? [] : named];
        if (!dependsOn.IsKnown || ValueKinds.ContainsUnknown(args.Values) || !await ExistAsync(resources, wait).ConfigureAwait(false))
        {
            // It depends on nothing, though its arguments do: so it is in the official SDK, and state shows it.
            return OutputData.Unknown([]);
        }

        var result = await SendAsync(call, args.Values, read, wait).ConfigureAwait(false);
        return result with { Resources = resources };
    }

    private static async Task<bool> ExistAsync(IEnumerable<Resource> resources, WaitPoint wait)
    {
        foreach (var resource in DependencyExpansion.Expand(resources, exclude: null).OfType<CustomResource>())
        {
            if (!(await wait.For(resource.Id).ConfigureAwait(false)).IsKnown)
            {
                return false;
            }
        }

        return true;
    }

    private async Task<SerializedArgs> SerializeAsync(FunctionCall call, WaitPoint wait)
    {
        var keepResources = await features.ResourceReferences.ConfigureAwait(false);
        return await SerializedArgs.OfAsync((call.Args ?? InvokeArgs.Empty).ToDictionary(), keepResources, keepOutputValues: false, wait)
            .ConfigureAwait(false);
    }

    private async Task<OutputData> SendAsync(FunctionCall call, Struct args, Func<string, Struct, OutputData> read, WaitPoint wait)
    {
        await transforms.WhenRegisteredAsync().ConfigureAwait(false);
        var request = new ResourceInvokeRequest
        {
            Tok = call.Token,
            Args = args,
            Provider = call.Provider is { } provider ? await provider.ReferenceAsync(wait).ConfigureAwait(false) : "",
            Version = call.Options?.Version ?? "",
            PluginDownloadURL = call.Options?.PluginDownloadURL ?? "",
            AcceptResources = ResourceReferences.Accepted,
            PackageRef = await packages.OfAsync(call.Package).ConfigureAwait(false),
        };
        var response = await tracker.CallAsync(() => monitor.InvokeAsync(request)).ConfigureAwait(false);
        if (response.Failures.Count > 0)
        {
            throw new InvokeException("Invoke", call.Token, response.Failures);
        }

        return response.Unknown ? OutputData.Unknown([]) : read(call.Token, response.Return ?? new Struct());
    }
}

using Google.Protobuf.WellKnownTypes;
using Pulumi.Engine;
using Pulumirpc;

namespace Pulumi;

/// <summary>Calls methods of resources.</summary>
internal sealed class MethodCaller(
    IMonitor monitor, Features features, PackageReferences packages, EngineLog log, TaskTracker tracker)
{
    private const string SelfArgument = "__self__";

    private readonly ResultReader results = new(log);

    /// <summary>Calls a method.</summary>
    /// <exception cref="InvokeException">The method refused its arguments.</exception>
    public Output<T> Call<T>(string token, CallArgs? args, Resource? self, CallOptions? options, RegisterPackageRequest? package)
    {
        var wait = new WaitPoint();
        return new(CallAsync<T>(token, args, self, options, package, wait), wait);
    }

    private async Task<OutputData> CallAsync<T>(
        string token, CallArgs? args, Resource? self, CallOptions? options, RegisterPackageRequest? package, WaitPoint wait)
    {
        var values = (args ?? CallArgs.Empty).ToDictionary();
        var sent = await SerializedArgs.OfAsync(
            self is null ? values : values.SetItem(SelfArgument, self),
            keepResources: true,
            await features.OutputValues.ConfigureAwait(false),
            wait,
            dependOnReferences: false).ConfigureAwait(false);

        // A method belongs to its resource's provider, whatever the options say: so it is in the official SDK.
        var provider = self is null ? options?.Provider ?? options?.Parent?.ProviderFor(token) : OwnProvider(self);
        var request = new ResourceCallRequest
        {
            Tok = token,
            Args = sent.Values,
            Provider = provider is null ? "" : await provider.ReferenceAsync(wait).ConfigureAwait(false),
            Version = (self is null ? options?.Version : self.Version) ?? "",
            PluginDownloadURL = (self is null ? options?.PluginDownloadURL : self.PluginDownloadURL) ?? "",
            PackageRef = await packages.OfAsync(package).ConfigureAwait(false),
        };
        foreach (var (key, resources) in sent.Dependencies.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var dependencies = new ResourceCallRequest.Types.ArgumentDependencies();
            dependencies.Urns.AddRange(await DependencyExpansion.UrnsOfAsync(resources, exclude: null, wait).ConfigureAwait(false));
            request.ArgDependencies[key] = dependencies;
        }

        var response = await tracker.CallAsync(() => monitor.CallAsync(request)).ConfigureAwait(false);
        return response.Failures.Count > 0
            ? throw new InvokeException("Call", token, response.Failures)
            : results.Read<T>(token, response.Return ?? new Struct()) with { Resources = Dependencies(response) };
    }

    private static ProviderResource? OwnProvider(Resource self) => self is CustomResource ? self.ProviderFor(self.GetResourceType()) : null;

    private static ImmutableHashSet<Resource> Dependencies(CallResponse response) =>
        [.. response.ReturnDependencies.Values.SelectMany(found => found.Urns).Distinct().Select(urn => new DependencyResource(urn))];
}

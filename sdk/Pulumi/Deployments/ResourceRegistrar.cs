using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Engine;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Registers resources with the engine, and resolves their outputs from its answers or faults them.</summary>
internal sealed class ResourceRegistrar(
    IMonitor monitor, DeploymentSettings settings, Features features, PackageReferences packages, Transforms transforms, EngineLog log, TaskTracker tracker)
{
    private readonly RequestOptions requestOptions = new(features);

    public async Task RegisterAsync(
        Resource resource, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        // The constructor must return first: the subclass still runs its own.
        await Task.Yield();
        try
        {
            if (options.Urn is { Length: > 0 } urn)
            {
                await GetAsync(resource, urn).ConfigureAwait(false);
            }
            else if (await IdToReadAsync(resource, options).ConfigureAwait(false) is { } id)
            {
                await ReadAsync(resource, id, args, options, package).ConfigureAwait(false);
            }
            else
            {
                await CreateAsync(resource, args, options, package).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            var fault = RegistrationFault.Of(resource, exception);
            resource.Pending.Fail(fault);
            if (ReferenceEquals(fault, exception))
            {
                throw;
            }

            throw fault;
        }
    }

    public async Task RegisterOutputsAsync(ComponentResource component, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await component.Urn.DataTask.ConfigureAwait(false);
        var data = await outputs.DataTask.ConfigureAwait(false);
        var values = data.As<IDictionary<string, object?>?>() ?? new Dictionary<string, object?>();
        var keepResources = await features.ResourceReferences.ConfigureAwait(false);
        var sent = await SerializedArgs.OfAsync(values, keepResources, keepOutputValues: false, new WaitPoint()).ConfigureAwait(false);
        await monitor.RegisterResourceOutputsAsync(new RegisterResourceOutputsRequest { Urn = urn.As<string>(), Outputs = sent.Values })
            .ConfigureAwait(false);
    }

    private static async Task<string?> IdToReadAsync(Resource resource, ResourceOptions options)
    {
        if (options.Id is null)
        {
            return null;
        }

        var id = await resource.Wait.For(options.Id).ConfigureAwait(false);
        return !id.IsKnown ? Wire.Unknown : id.Value is string { Length: > 0 } known ? known : null;
    }

    private async Task CreateAsync(
        Resource resource, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        var prepared = await PrepareAsync(resource, args, options).ConfigureAwait(false);
        var request = new RegisterResourceRequest
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = prepared.Parent,
            Custom = resource is CustomResource,
            Remote = resource is not CustomResource && resource.IsRemote,
            Object = prepared.Args.Values,
            AcceptSecrets = true,
            AcceptResources = ResourceReferences.Accepted,
            SupportsResultReporting = true,
            PackageRef = await packages.OfAsync(package).ConfigureAwait(false),
            Hooks = new ResourceHooksBinding(),
        };
        request.Dependencies.AddRange(prepared.Dependencies);
        foreach (var (key, urns) in prepared.PropertyDependencies)
        {
            var property = new RegisterResourceRequest.Types.PropertyDependencies();
            property.Urns.AddRange(urns);
            request.PropertyDependencies[key] = property;
        }

        request.Transforms.AddRange(await transforms.RegisterAsync(options.ResourceTransforms).ConfigureAwait(false));
        await requestOptions.ApplyAsync(request, resource, options).ConfigureAwait(false);
        var response = await tracker.CallAsync(() => monitor.RegisterResourceAsync(resource, request)).ConfigureAwait(false);

        resource.Pending.ResolveUrn(response.Urn);
        resource.Pending.ResolveId(response.Id, isKnown: response.Id.Length > 0);
        var missingIsKnown = !settings.IsDryRun && response.Result == Result.Success;
        ResolveProperties(resource, response.Object, missingIsKnown, key => Dependencies(response.PropertyDependencies, key));
    }

    private async Task ReadAsync(
        Resource resource, string id, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        var prepared = await PrepareAsync(resource, args, options).ConfigureAwait(false);
        var request = new ReadResourceRequest
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Id = id,
            Parent = prepared.Parent,
            Properties = prepared.Args.Values,
            Version = options.Version ?? "",
            PackageRef = await packages.OfAsync(package).ConfigureAwait(false),
            AcceptSecrets = true,
            AcceptResources = ResourceReferences.Accepted,
            Provider = options.Provider is { } provider ? await provider.ReferenceAsync(resource.Wait).ConfigureAwait(false) : "",
        };
        request.Dependencies.AddRange(prepared.Dependencies);
        var response = await tracker.CallAsync(() => monitor.ReadResourceAsync(resource, request)).ConfigureAwait(false);

        resource.Pending.ResolveUrn(response.Urn);
        resource.Pending.ResolveId(id, isKnown: id != Wire.Unknown);
        ResolveProperties(resource, response.Properties, !settings.IsDryRun, _ => []);
    }

    private async Task GetAsync(Resource resource, string urn)
    {
        var request = new ResourceInvokeRequest { Tok = "pulumi:pulumi:getResource", Args = new Struct(), AcceptResources = ResourceReferences.Accepted };
        request.Args.Fields[Wire.UrnProperty] = Value.ForString(urn);
        var response = await tracker.CallAsync(() => monitor.InvokeAsync(request)).ConfigureAwait(false);
        if (response.Failures.Count > 0)
        {
            throw new ResourceException(InvokeException.MessageOf("Invoke", request.Tok, response.Failures), resource, hideStack: true);
        }

        var fields = response.Return.Fields;
        var id = fields.TryGetValue(Wire.IdProperty, out var value) && !ValueKinds.IsUnknown(value) ? value.StringValue : "";
        resource.Pending.ResolveUrn(fields[Wire.UrnProperty].StringValue);
        resource.Pending.ResolveId(id, isKnown: id.Length > 0);
        ResolveProperties(resource, fields.TryGetValue("state", out var state) ? state.StructValue : null, !settings.IsDryRun, _ => []);
    }

    private async Task<PreparedRequest> PrepareAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        var dependsOn = (await resource.Wait.For(options.DependsOn).ConfigureAwait(false)).As<ImmutableArray<Resource>>();
        var explicitDependencies = DependencyExpansion.Expand(dependsOn.IsDefault ? [] : dependsOn, resource);
        var keepResources = await features.ResourceReferences.ConfigureAwait(false);
        var isRemote = resource is not CustomResource && resource.IsRemote;
        var keepOutputValues = isRemote && await features.OutputValues.ConfigureAwait(false);
        var sent = await SerializedArgs
            .OfAsync(ArgsOf(resource, args), keepResources, keepOutputValues, resource.Wait, dependOnReferences: !isRemote)
            .ConfigureAwait(false);

        var parent = options.Parent is null ? "" : (await resource.Wait.For(options.Parent.Urn).ConfigureAwait(false)).As<string>();
        var all = await DependencyExpansion.UrnsOfAsync(explicitDependencies, resource, resource.Wait).ConfigureAwait(false);
        var byProperty = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);
        foreach (var (key, resources) in sent.Dependencies)
        {
            byProperty[key] = await DependencyExpansion.UrnsOfAsync(resources, resource, resource.Wait).ConfigureAwait(false);
            all = all.Union(byProperty[key]);
        }

        return new PreparedRequest(parent, sent, all, byProperty.ToImmutable());
    }

    /// <summary>A resource names its own id and URN only in answers: as inputs the engine has its own use for them.</summary>
    private static IEnumerable<KeyValuePair<string, object?>> ArgsOf(Resource resource, ResourceArgs args) =>
        args.ToDictionary().Where(arg => resource.IsRemote || arg.Key is not (Wire.IdProperty or Wire.UrnProperty));

    private void ResolveProperties(
        Resource resource, Struct? answer, bool missingIsKnown, Func<string, ImmutableHashSet<Resource>> dependencies)
    {
        foreach (var problem in resource.Pending.ResolveProperties(answer, dependencies, missingIsKnown))
        {
            log.Send(LogLevel.Warning, problem, resource);
        }
    }

    private static ImmutableHashSet<Resource> Dependencies(
        MapField<string, RegisterResourceResponse.Types.PropertyDependencies> answer, string key) =>
        answer.TryGetValue(key, out var found) ? [.. found.Urns.Select(urn => (Resource)new DependencyResource(urn))] : [];

    private sealed record PreparedRequest(
        string Parent,
        SerializedArgs Args,
        ImmutableSortedSet<string> Dependencies,
        ImmutableSortedDictionary<string, ImmutableSortedSet<string>> PropertyDependencies);
}

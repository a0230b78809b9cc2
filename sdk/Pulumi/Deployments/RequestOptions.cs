using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Writes the options of a resource into its request.</summary>
internal sealed class RequestOptions(Features features)
{
    public async Task ApplyAsync(RegisterResourceRequest request, Resource resource, ResourceOptions options)
    {
        request.Version = options.Version ?? "";
        request.PluginDownloadURL = options.PluginDownloadURL ?? "";
        request.IgnoreChanges.AddRange(options.IgnoreChanges);
        request.HideDiffs.AddRange(options.HideDiffs);
        if (options.Protect is { } protect)
        {
            request.Protect = protect;
        }

        if (options.RetainOnDelete is { } retain)
        {
            request.RetainOnDelete = retain;
        }

        if (options.CustomTimeouts is { } timeouts)
        {
            request.CustomTimeouts = new()
            {
                Create = GoDuration.Format(timeouts.Create),
                Update = GoDuration.Format(timeouts.Update),
                Delete = GoDuration.Format(timeouts.Delete),
            };
        }

        if (options is CustomResourceOptions custom)
        {
            ApplyCustom(request, custom);
        }

        await ApplyProvidersAsync(request, resource, options).ConfigureAwait(false);
        await ApplyAliasesAsync(request, resource, options).ConfigureAwait(false);
        await ApplyReplacementAsync(request, resource, options).ConfigureAwait(false);
    }

    private static void ApplyCustom(RegisterResourceRequest request, CustomResourceOptions options)
    {
        request.ImportId = options.ImportId ?? "";
        request.AdditionalSecretOutputs.AddRange(options.AdditionalSecretOutputs);
        request.ReplaceOnChanges.AddRange(options.ReplaceOnChanges);
        if (options.DeleteBeforeReplace is { } deleteBeforeReplace)
        {
            request.DeleteBeforeReplace = deleteBeforeReplace;
            request.DeleteBeforeReplaceDefined = true;
        }

        foreach (var (name, value) in options.EnvVarMappings)
        {
            request.EnvVarMappings[name] = value;
        }
    }

    private static async Task ApplyProvidersAsync(RegisterResourceRequest request, Resource resource, ResourceOptions options)
    {
        if (options is ComponentResourceOptions component)
        {
            // The official SDK sends what the options of a remote component name, and nothing that it inherits.
            var own = request.Remote ? ProviderInheritance.Own(component) : [];
            foreach (var provider in own)
            {
                request.Providers[provider.Package] = await provider.ReferenceAsync(resource.Wait).ConfigureAwait(false);
            }
        }
        else if (options.Provider is { } provider)
        {
            request.Provider = await provider.ReferenceAsync(resource.Wait).ConfigureAwait(false);
        }
    }

    private async Task ApplyAliasesAsync(RegisterResourceRequest request, Resource resource, ResourceOptions options)
    {
        if (options.Aliases.Count == 0)
        {
            return;
        }

        var known = new List<global::Pulumi.Alias>();
        foreach (var input in options.Aliases)
        {
            var alias = await resource.Wait.For(input).ConfigureAwait(false);
            if (alias.IsKnown)
            {
                known.Add(alias.As<global::Pulumi.Alias>());
            }
        }

        if (await features.AliasSpecs.ConfigureAwait(false))
        {
            foreach (var alias in known)
            {
                if (await AliasMessages.SpecAsync(alias).ConfigureAwait(false) is { } message)
                {
                    request.Aliases.Add(message);
                }
            }

            return;
        }

        foreach (var alias in known)
        {
            if (await AliasMessages.UrnAsync(alias, resource, options.Parent).ConfigureAwait(false) is { } urn)
            {
                request.AliasURNs.Add(urn);
            }
        }
    }

    private async Task ApplyReplacementAsync(RegisterResourceRequest request, Resource resource, ResourceOptions options)
    {
        if (options.DeletedWith is { } container)
        {
            await features.RequireAsync("deletedWith", "DeletedWith").ConfigureAwait(false);
            request.DeletedWith = (await resource.Wait.For(container.Urn).ConfigureAwait(false)).As<string>();
        }

        var replaceWith = (await resource.Wait.For(options.ReplaceWith).ConfigureAwait(false)).As<ImmutableArray<Resource>>();
        if (!replaceWith.IsDefaultOrEmpty)
        {
            await features.RequireAsync("replaceWith", "ReplaceWith").ConfigureAwait(false);
            request.ReplaceWith.AddRange(await DependencyExpansion.UrnsOfAsync(replaceWith, exclude: null, resource.Wait).ConfigureAwait(false));
        }

        if (options.ReplacementTrigger is { } trigger)
        {
            request.ReplacementTrigger = await new Serializer(keepResources: true, keepOutputValues: false, resource.Wait).SerializeAsync(trigger)
                .ConfigureAwait(false);
        }
    }
}

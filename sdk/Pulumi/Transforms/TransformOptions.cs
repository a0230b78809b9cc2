using Pulumirpc;

namespace Pulumi;

/// <summary>Options of a resource as the engine and a transform say them to each other.</summary>
internal static class TransformOptions
{
    public static ResourceOptions Read(TransformResourceOptions message, bool custom, string parent)
    {
        ResourceOptions options = custom
            ? new CustomResourceOptions
            {
                DeleteBeforeReplace = message.HasDeleteBeforeReplace ? message.DeleteBeforeReplace : null,
                AdditionalSecretOutputs = [.. message.AdditionalSecretOutputs],
                ImportId = Text(message.Import),
            }
            : new ComponentResourceOptions
            {
                Providers = [.. message.Providers.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(
                    entry => new DependencyProviderResource(entry.Value))],
            };
        options.DependsOn = Resources(message.DependsOn);
        options.Parent = Text(parent) is { } urn ? new DependencyResource(urn) : null;
        options.Protect = message.HasProtect ? message.Protect : null;
        options.IgnoreChanges = [.. message.IgnoreChanges];
        options.ReplaceOnChanges = [.. message.ReplaceOnChanges];
        options.Version = Text(message.Version);
        options.Aliases = [.. message.Aliases.Select(AliasMessages.Read).Select(alias => (Input<Alias>)alias)];
        options.Provider = Text(message.Provider) is { } provider ? new DependencyProviderResource(provider) : null;
        options.CustomTimeouts = message.CustomTimeouts is { } timeouts ? Read(timeouts) : null;
        options.PluginDownloadURL = Text(message.PluginDownloadUrl);
        options.RetainOnDelete = message.HasRetainOnDelete ? message.RetainOnDelete : null;
        options.DeletedWith = Text(message.DeletedWith) is { } container ? new DependencyResource(container) : null;
        options.HideDiffs = [.. message.HideDiff];
        options.ReplaceWith = Resources(message.ReplaceWith);
        options.ReplacementTrigger = message.ReplacementTrigger is { } trigger ? Trigger(trigger) : null;
        return options;
    }

    public static async Task<TransformResourceOptions> WriteAsync(ResourceOptions options)
    {
        var message = new TransformResourceOptions
        {
            Version = options.Version ?? "",
            Provider = options.Provider is { } provider ? await provider.ReferenceAsync(new WaitPoint()).ConfigureAwait(false) : "",
            PluginDownloadUrl = options.PluginDownloadURL ?? "",
            DeletedWith = options.DeletedWith is { } container ? (await container.Urn.DataTask.ConfigureAwait(false)).As<string>() : "",
            CustomTimeouts = options.CustomTimeouts is { } timeouts ? Write(timeouts) : null,
        };
        message.DependsOn.AddRange(await UrnsAsync(options.DependsOn).ConfigureAwait(false));
        message.ReplaceWith.AddRange(await UrnsAsync(options.ReplaceWith).ConfigureAwait(false));
        message.IgnoreChanges.AddRange(options.IgnoreChanges);
        message.ReplaceOnChanges.AddRange(options.ReplaceOnChanges);
        message.HideDiff.AddRange(options.HideDiffs);
        if (options.Protect is { } protect)
        {
            message.Protect = protect;
        }

        if (options.RetainOnDelete is { } retain)
        {
            message.RetainOnDelete = retain;
        }

        if (options.ReplacementTrigger is { } trigger)
        {
            message.ReplacementTrigger = await new Serialization.Serializer(keepResources: true, keepOutputValues: true, new WaitPoint())
                .SerializeAsync(trigger).ConfigureAwait(false);
        }

        foreach (var alias in options.Aliases)
        {
            var data = await alias.ToOutput().DataTask.ConfigureAwait(false);
            if (data.IsKnown && await AliasMessages.SpecAsync(data.As<Alias>()).ConfigureAwait(false) is { } spec)
            {
                message.Aliases.Add(spec);
            }
        }

        await WriteKindAsync(message, options).ConfigureAwait(false);
        return message;
    }

    private static async Task WriteKindAsync(TransformResourceOptions message, ResourceOptions options)
    {
        if (options is CustomResourceOptions custom)
        {
            message.Import = custom.ImportId ?? "";
            message.AdditionalSecretOutputs.AddRange(custom.AdditionalSecretOutputs);
            if (custom.DeleteBeforeReplace is { } deleteBeforeReplace)
            {
                message.DeleteBeforeReplace = deleteBeforeReplace;
            }

            return;
        }

        foreach (var provider in ((ComponentResourceOptions)options).Providers)
        {
            message.Providers[provider.Package] = await provider.ReferenceAsync(new WaitPoint()).ConfigureAwait(false);
        }
    }

    private static Input<object> Trigger(Google.Protobuf.WellKnownTypes.Value value)
    {
        var data = Serialization.Deserializer.Deserialize(value);
        return new Output<object>(data);
    }

    private static CustomTimeouts Read(TransformResourceOptions.Types.CustomTimeouts message) =>
        new() { Create = Duration(message.Create), Update = Duration(message.Update), Delete = Duration(message.Delete) };

    private static TransformResourceOptions.Types.CustomTimeouts Write(CustomTimeouts timeouts) => new()
    {
        Create = GoDuration.Format(timeouts.Create),
        Update = GoDuration.Format(timeouts.Update),
        Delete = GoDuration.Format(timeouts.Delete),
    };

    private static TimeSpan? Duration(string text) => GoDuration.Seconds(text) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static InputList<Resource> Resources(IEnumerable<string> urns) =>
        [.. urns.Select(urn => (Input<Resource>)new DependencyResource(urn))];

    private static async Task<IEnumerable<string>> UrnsAsync(InputList<Resource> resources)
    {
        var data = await resources.ToOutput().DataTask.ConfigureAwait(false);
        return data.As<ImmutableArray<Resource>>() is { IsDefaultOrEmpty: false } known
            ? await DependencyExpansion.UrnsOfAsync(known, exclude: null, new WaitPoint()).ConfigureAwait(false)
            : [];
    }

    private static string? Text(string text) => text.Length == 0 ? null : text;
}

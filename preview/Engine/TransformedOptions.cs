using Pulumirpc;

namespace Payments.Infra.Preview.Engine;

/// <summary>Options of a request as transforms see and change them.</summary>
internal static class TransformedOptions
{
    public static TransformResourceOptions Read(RegisterResourceRequest request)
    {
        var options = new TransformResourceOptions
        {
            Version = request.Version,
            Provider = request.Provider,
            PluginDownloadUrl = request.PluginDownloadURL,
            DeletedWith = request.DeletedWith,
            Import = request.ImportId,
            ReplacementTrigger = request.ReplacementTrigger,
            Hooks = request.Hooks,
            DependsOn = { request.Dependencies },
            IgnoreChanges = { request.IgnoreChanges },
            ReplaceOnChanges = { request.ReplaceOnChanges },
            Aliases = { request.Aliases },
            AdditionalSecretOutputs = { request.AdditionalSecretOutputs },
            Providers = { request.Providers },
            PluginChecksums = { request.PluginChecksums },
            HideDiff = { request.HideDiffs },
            ReplaceWith = { request.ReplaceWith },
        };
        if (request.CustomTimeouts is { } timeouts)
        {
            options.CustomTimeouts = new() { Create = timeouts.Create, Update = timeouts.Update, Delete = timeouts.Delete, Read = timeouts.Read };
        }

        if (request.HasProtect)
        {
            options.Protect = request.Protect;
        }

        if (request.HasRetainOnDelete)
        {
            options.RetainOnDelete = request.RetainOnDelete;
        }

        if (request.DeleteBeforeReplaceDefined)
        {
            options.DeleteBeforeReplace = request.DeleteBeforeReplace;
        }

        return options;
    }

    public static void Write(TransformResourceOptions options, RegisterResourceRequest request)
    {
        request.Version = options.Version;
        request.Provider = options.Provider;
        request.PluginDownloadURL = options.PluginDownloadUrl;
        request.DeletedWith = options.DeletedWith;
        request.ImportId = options.Import;
        request.ReplacementTrigger = options.ReplacementTrigger;
        Set(request.Dependencies, options.DependsOn);
        Set(request.IgnoreChanges, options.IgnoreChanges);
        Set(request.ReplaceOnChanges, options.ReplaceOnChanges);
        Set(request.Aliases, options.Aliases);
        Set(request.AdditionalSecretOutputs, options.AdditionalSecretOutputs);
        Set(request.HideDiffs, options.HideDiff);
        Set(request.ReplaceWith, options.ReplaceWith);
        request.Providers.Clear();
        request.Providers.Add(options.Providers);
        request.CustomTimeouts = options.CustomTimeouts is { } timeouts
            ? new() { Create = timeouts.Create, Update = timeouts.Update, Delete = timeouts.Delete, Read = timeouts.Read }
            : null;
        request.DeleteBeforeReplaceDefined = options.HasDeleteBeforeReplace;
        request.DeleteBeforeReplace = options.DeleteBeforeReplace;
        if (options.HasProtect)
        {
            request.Protect = options.Protect;
        }
        else
        {
            request.ClearProtect();
        }

        if (options.HasRetainOnDelete)
        {
            request.RetainOnDelete = options.RetainOnDelete;
        }
        else
        {
            request.ClearRetainOnDelete();
        }
    }

    private static void Set<T>(Google.Protobuf.Collections.RepeatedField<T> target, IEnumerable<T> values)
    {
        var all = values.ToList();
        target.Clear();
        target.AddRange(all);
    }
}

using Payments.Infra.Preview.Engine.Providers;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>Has inputs checked by their provider, and by what a cluster and Azure would say.</summary>
internal sealed class InputCheck(StackSettings stack, Autonaming autonaming, DiagnosticLog log)
{
    /// <summary>The resource with checked inputs, in which ignored changes are undone.</summary>
    /// <param name="draft">The resource as the program asks for it.</param>
    /// <param name="oldInputs">Inputs of the deployed resource that it changes; null where there is none, or none that counts.</param>
    /// <param name="configuration">Inputs of its provider.</param>
    /// <param name="plugin">Its plugin, where it is a provider.</param>
    /// <exception cref="RegistrationException">They are refused.</exception>
    public ResourceState Check(ResourceState draft, PropertyValue.Map? oldInputs, PropertyValue.Map configuration, PluginSource plugin)
    {
        if (!draft.Custom)
        {
            return draft with { Inputs = oldInputs is null ? draft.Inputs : Ignoring(draft, draft.Inputs, oldInputs) };
        }

        var inputs = oldInputs is null ? draft.Inputs : Ignoring(draft, OpaqueSecrets.Keep(draft.Inputs, oldInputs), oldInputs);
        var request = new CheckRequest(draft.Urn, oldInputs, inputs, configuration)
        {
            Directory = stack.Project.Directory,
            Naming = autonaming.For(draft.Type),
        };
        var package = Urns.ProviderPackageOf(draft.Type);
        var result = package is null
            ? ProviderRegistry.For(Urns.PackageOf(draft.Type), configuration).Check(request)
            : ProviderRegistry.For(package, PropertyValue.Map.Empty).CheckConfiguration(request);
        Require(draft, result);
        var state = draft with { Inputs = package is null ? result.Inputs : ProviderInputs.Complete(result.Inputs, plugin) };
        ClusterCheck.Require(state);
        AzureCheck.Require(state, isDeployed: oldInputs is not null);
        return state;
    }

    private void Require(ResourceState resource, CheckResult result)
    {
        log.Remark(resource.Urn, result.Remarks);
        var failures = result.Failures.Select(failure => failure.Property.Length > 0
            ? $"{resource.Type} resource '{resource.Name}': property {failure.Property} value " +
                $"{ValueText.Of(resource.Inputs[failure.Property])} has a problem: {failure.Reason}"
            : $"{resource.Type} resource '{resource.Name}' has a problem: {failure.Reason}").ToList();
        if (failures.Count > 0)
        {
            throw new RegistrationException(resource.Urn, [.. failures]);
        }
    }

    private PropertyValue.Map Ignoring(ResourceState draft, PropertyValue.Map inputs, PropertyValue.Map old)
    {
        var (result, broken) = IgnoredChanges.Apply(inputs, old, draft.IgnoreChanges);
        if (broken.Length > 0)
        {
            log.Add(
                DiagnosticSeverity.Info, draft.Urn, $"cannot ignore changes in added or removed elements of the path: \"{string.Join(", ", broken)}\"");
        }

        return result;
    }
}

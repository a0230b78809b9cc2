using Payments.Infra.Preview.Engine.Providers;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>Tells how a resource differs from what is deployed.</summary>
internal sealed class ResourceDiffer(Baseline baseline, PlanBook book, ProviderResolver providers, AliasResolver aliases, OperationScope scope)
{
    /// <summary>The differences, those that options of the program add among them.</summary>
    /// <param name="old">The deployed resource.</param>
    /// <param name="current">The resource, with checked inputs.</param>
    public DiffResult Diff(ResourceState old, ResourceState current)
    {
        if (IsTriggered(old.ReplacementTrigger, current.ReplacementTrigger))
        {
            return new(HasChanges: true) { IsReplacement = true };
        }

        if (scope.Replaces(current.Urn, old))
        {
            return Replacement("id");
        }

        var diff = current.ReplaceWith.Any(book.Replaced.Contains) ? Replacement("replaceWith")
            : IsOtherProvider(old, current) ? Replacement("provider")
            : !current.Custom ? OfComponent(old, current)
            : Urns.ProviderPackageOf(current.Type) is { } package ? OfProvider(package, old, current)
            : OfResource(old, current);
        diff = ReplaceOnChanges.Apply(diff, current.ReplaceOnChanges, old.InitErrors.Length > 0);
        return old.PendingReplacement ? diff with { HasChanges = true, IsReplacement = true } : diff;
    }

    private static DiffResult Replacement(string reason) => new(HasChanges: true) { ReplaceKeys = [reason] };

    /// <summary>What forces a replacement when it changes: no value on one side means that there is no such trigger.</summary>
    private static bool IsTriggered(PropertyValue? old, PropertyValue? current) =>
        old?.ContainsUnknown == true || current?.ContainsUnknown == true
        || (old is not (null or PropertyValue.NullValue) && current is not (null or PropertyValue.NullValue) && !Equals(Plain(old), Plain(current)));

    private static PropertyValue Plain(PropertyValue value) => value.Revealed() switch
    {
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(Plain)]),
        PropertyValue.Map map => new PropertyValue.Map(
            map.Fields.ToImmutableSortedDictionary(field => field.Key, field => Plain(field.Value), StringComparer.Ordinal)),
        var plain => plain,
    };

    private static DiffResult OfComponent(ResourceState old, ResourceState current) => new(HasChanges: !Equals(old.Inputs, current.Inputs));

    private static DiffResult OfProvider(string package, ResourceState old, ResourceState current)
    {
        var (before, after) = (ProviderInputs.Own(old.Inputs), ProviderInputs.Own(current.Inputs));
        var diff = ProviderRegistry.For(package, PropertyValue.Map.Empty).DiffConfiguration(before, after);
        return diff.HasChanges is null ? diff with { HasChanges = !Equals(before, after) } : diff;
    }

    private DiffResult OfResource(ResourceState old, ResourceState current)
    {
        var (provider, configuration) = providers.ForComparing(current);
        var diff = provider.Diff(new(current.Urn, old.Id, old.Inputs, old.Outputs, current.Inputs, current.IgnoreChanges, configuration));
        return diff.HasChanges is null
            ? ObjectDifference.Of(old.Inputs, current.Inputs) with { ReplaceKeys = diff.ReplaceKeys, DeleteBeforeReplace = diff.DeleteBeforeReplace }
            : diff;
    }

    /// <summary>Whether the resource has moved to a provider whose configuration cannot manage it.</summary>
    private bool IsOtherProvider(ResourceState old, ResourceState current)
    {
        if (old.Provider == current.Provider)
        {
            return false;
        }

        if (ProviderReference.TryParse(old.Provider) is not { } before || ProviderReference.TryParse(current.Provider) is not { } after)
        {
            return true;
        }

        if (aliases.NewUrnOf(before.Urn) == after.Urn)
        {
            return book.Replaced.Contains(after.Urn);
        }

        var oldInputs = baseline.Find(before.Urn)?.Inputs ?? PropertyValue.Map.Empty;
        var package = Urns.ProviderPackageOf(Urns.TypeOf(after.Urn)) ?? "";
        var diff = ProviderRegistry.For(package, PropertyValue.Map.Empty)
            .DiffConfiguration(ProviderInputs.Own(oldInputs), ProviderInputs.Own(providers.ConfigurationOf(current)));
        return diff.Replaces;
    }
}

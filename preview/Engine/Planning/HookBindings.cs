using Pulumirpc;

namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>Which hooks a resource has, by the moment at which they run.</summary>
internal static class HookBindings
{
    public const string BeforeCreate = nameof(BeforeCreate);
    public const string AfterCreate = nameof(AfterCreate);
    public const string BeforeUpdate = nameof(BeforeUpdate);
    public const string AfterUpdate = nameof(AfterUpdate);
    public const string BeforeDelete = nameof(BeforeDelete);
    public const string AfterDelete = nameof(AfterDelete);
    public const string OnError = nameof(OnError);

    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Of(ResourceHooksBinding? hooks) =>
        new (string Moment, IEnumerable<string> Names)[]
        {
            (BeforeCreate, hooks?.BeforeCreate ?? []),
            (AfterCreate, hooks?.AfterCreate ?? []),
            (BeforeUpdate, hooks?.BeforeUpdate ?? []),
            (AfterUpdate, hooks?.AfterUpdate ?? []),
            (BeforeDelete, hooks?.BeforeDelete ?? []),
            (AfterDelete, hooks?.AfterDelete ?? []),
            (OnError, hooks?.OnError ?? []),
        }
        .Where(entry => entry.Names.Any())
        .ToImmutableSortedDictionary(entry => entry.Moment, entry => entry.Names.ToImmutableArray(), StringComparer.Ordinal);
}

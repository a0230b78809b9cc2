using Payments.Infra.Preview.Project;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>Finds the deployed resource that a registration means: the one of its URN, or of one of its aliases.</summary>
internal sealed class AliasResolver(StackSettings stack, Baseline baseline)
{
    private readonly Dictionary<string, string> oldUrns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> takenBy = new(StringComparer.Ordinal);

    /// <summary>The URN that a deployed resource has now; its own when nobody has taken it over by an alias.</summary>
    public string NewUrnOf(string oldUrn) => takenBy.GetValueOrDefault(oldUrn, oldUrn);

    /// <summary>Whether somebody has taken over a deployed resource by an alias.</summary>
    public bool IsTaken(string oldUrn) => takenBy.ContainsKey(oldUrn);

    /// <summary>The deployed resource, and the alias by which it was found; both are null and empty where there is none.</summary>
    /// <exception cref="RegistrationException">Two resources mean the same deployed one.</exception>
    public (ResourceState? Old, string Alias) Find(
        string urn, string type, string name, string parent, IEnumerable<Alias> aliases, Predicate<string> isRegistered)
    {
        if (takenBy.TryGetValue(urn, out var owner))
        {
            throw new RegistrationException(urn, $"Duplicate resource URN '{urn}' conflicting with alias on resource with URN '{owner}'");
        }

        if (baseline.Find(urn) is { } same)
        {
            return (same, "");
        }

        var found = Urns(type, name, parent, aliases).Select(baseline.Find).FirstOrDefault(old => old is not null);
        if (found is null)
        {
            return (null, "");
        }

        var rival = isRegistered(found.Urn) ? urn : takenBy.GetValueOrDefault(found.Urn);
        if (rival is not null)
        {
            throw new RegistrationException(
                urn, $"Duplicate resource alias '{found.Urn}' applied to resource with URN '{urn}' conflicting with resource with URN '{rival}'");
        }

        takenBy[found.Urn] = urn;
        oldUrns[urn] = found.Urn;
        return (found, found.Urn);
    }

    /// <summary>A parent that was found by an alias gives each child an alias below its old URN; a name that begins with its name changes too.</summary>
    private static string Inherited(string type, string name, string parent, string parentAlias)
    {
        var parentName = Engine.Urns.NameOf(parent);
        var oldName = name.StartsWith(parentName, StringComparison.Ordinal) ? Engine.Urns.NameOf(parentAlias) + name[parentName.Length..] : name;
        return Engine.Urns.CreateBelow(parentAlias, type, oldName);
    }

    private IEnumerable<string> Urns(string type, string name, string parent, IEnumerable<Alias> aliases)
    {
        var own = aliases.Select(alias => UrnOf(type, name, parent, alias)).ToList();
        var inherited = parent.Length > 0 && oldUrns.TryGetValue(parent, out var parentAlias)
            ? own.Select(urn => Inherited(Engine.Urns.TypeOf(urn), Engine.Urns.NameOf(urn), parent, parentAlias))
                .Prepend(Inherited(type, name, parent, parentAlias))
            : [];
        return own.Concat(inherited).Distinct(StringComparer.Ordinal);
    }

    private string UrnOf(string type, string name, string parent, Alias alias)
    {
        if (alias.AliasCase == Alias.AliasOneofCase.Urn)
        {
            return alias.Urn;
        }

        var spec = alias.Spec ?? new();
        var oldParent = spec.NoParent ? "" : spec.ParentUrn.Length > 0 ? oldUrns.GetValueOrDefault(spec.ParentUrn, spec.ParentUrn) : parent;
        return Engine.Urns.Create(
            Or(spec.Stack, stack.Stack), Or(spec.Project, stack.Project.Name), oldParent, Or(spec.Type, type), Or(spec.Name, name));

        static string Or(string given, string usual) => given.Length > 0 ? given : usual;
    }
}

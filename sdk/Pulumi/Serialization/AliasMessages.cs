using Wire = Pulumirpc.Alias;

namespace Pulumi;

/// <summary>Writes an alias for the engine: as its parts, or as the URN they make for an engine that knows no parts.</summary>
internal static class AliasMessages
{
    /// <summary>The parts; null when one of them is unknown.</summary>
    /// <exception cref="ArgumentException">The alias contradicts itself.</exception>
    public static async Task<Wire?> SpecAsync(Alias alias)
    {
        Check(alias);
        if (alias.Urn is { } urn)
        {
            return new Wire { Urn = urn };
        }

        var parts = Output.Tuple(alias.Name.ToOutput(), alias.Type.ToOutput(), alias.Stack.ToOutput(), alias.Project.ToOutput());
        var data = await parts.DataTask.ConfigureAwait(false);
        var parent = await ParentUrn(alias).DataTask.ConfigureAwait(false);
        if (!data.IsKnown || !parent.IsKnown)
        {
            return null;
        }

        var (name, type, stack, project) = data.As<(string?, string?, string?, string?)>();
        var spec = new Wire.Types.Spec { Name = name ?? "", Type = type ?? "", Stack = stack ?? "", Project = project ?? "" };
        if (parent.Value is string { Length: > 0 } parentUrn)
        {
            spec.ParentUrn = parentUrn;
        }
        else
        {
            spec.NoParent = alias.NoParent;
        }

        return new Wire { Spec = spec };
    }

    /// <summary>The whole URN; null when a part of it is unknown.</summary>
    /// <exception cref="ArgumentException">The alias contradicts itself.</exception>
    public static async Task<string?> UrnAsync(Alias alias, Resource resource, Resource? currentParent)
    {
        Check(alias);
        var urn = alias.Urn is { } whole ? Output.Create(whole) : Urn.Create(
            alias.Name ?? resource.GetResourceName(),
            alias.Type ?? resource.GetResourceType(),
            alias.Parent ?? (alias.ParentUrn is null && !alias.NoParent && currentParent is not Stack ? currentParent : null),
            alias.ParentUrn,
            alias.Project,
            alias.Stack);
        var data = await urn.DataTask.ConfigureAwait(false);
        return data.IsKnown ? data.As<string>() : null;
    }

    /// <summary>An alias as the engine says it.</summary>
    public static Alias Read(Wire message) => message.Spec is { } spec
        ? new Alias
        {
            Name = Part(spec.Name),
            Type = Part(spec.Type),
            Stack = Part(spec.Stack),
            Project = Part(spec.Project),
            ParentUrn = Part(spec.ParentUrn),
            NoParent = spec.NoParent,
        }
        : new Alias { Urn = message.Urn };

    private static Input<string>? Part(string text) => text.Length == 0 ? null : (Input<string>)text;

    private static Output<string> ParentUrn(Alias alias) => alias.Parent?.Urn ?? alias.ParentUrn.ToOutput();

    private static void Check(Alias alias)
    {
        var besideUrn = new (string Name, bool IsSet)[]
        {
            (nameof(alias.Name), alias.Name is not null),
            (nameof(alias.Type), alias.Type is not null),
            (nameof(alias.Project), alias.Project is not null),
            (nameof(alias.Stack), alias.Stack is not null),
            (nameof(alias.Parent), alias.Parent is not null),
            (nameof(alias.ParentUrn), alias.ParentUrn is not null),
            (nameof(alias.NoParent), alias.NoParent),
        };
        if (alias.Urn is not null && besideUrn.FirstOrDefault(member => member.IsSet).Name is { } extra)
        {
            throw new ArgumentException($"Alias should not specify both Urn and {extra}");
        }

        if (besideUrn.TakeLast(3).Count(member => member.IsSet) > 1)
        {
            throw new ArgumentException("Only specify one of 'Parent', 'ParentUrn' or 'NoParent' in an Alias");
        }
    }
}

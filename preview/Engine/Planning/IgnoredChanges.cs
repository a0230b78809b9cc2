using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>Puts inputs whose changes are ignored back to what they were.</summary>
internal static class IgnoredChanges
{
    /// <summary>The inputs with old values at the paths, and the paths that break off in the old or the new inputs alone: there nothing is ignored.</summary>
    public static (PropertyValue.Map Inputs, ImmutableArray<string> Broken) Apply(
        PropertyValue.Map inputs, PropertyValue.Map old, ImmutableArray<string> paths)
    {
        var broken = ImmutableArray.CreateBuilder<string>();
        foreach (var text in paths)
        {
            if (PropertyPath.TryParse(text) is not { } path)
            {
                continue;
            }

            if (path.Reset(old, inputs) is { } reset)
            {
                inputs = reset;
            }
            else
            {
                broken.Add(text);
            }
        }

        return (inputs, broken.ToImmutable());
    }
}

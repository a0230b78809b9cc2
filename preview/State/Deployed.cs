using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.State;

/// <summary>Reads what a preview is told of what is deployed.</summary>
internal static class Deployed
{
    /// <summary>Reads the files.</summary>
    /// <param name="against">What is deployed of the stack; null for nothing.</param>
    /// <param name="references">Other stacks, as <c>name=file</c>.</param>
    /// <exception cref="ProjectException">One cannot be read, or is no such file.</exception>
    public static Baseline Read(string? against, IEnumerable<string> references)
    {
        var resources = against is null ? [] : BaselineReader.Read(against, StateSecrets.DecrypterOf).Resources;
        return new Baseline(resources)
        {
            References = references.Select(Reference).ToImmutableSortedDictionary(entry => entry.Name, entry => entry.Outputs, StringComparer.Ordinal),
        };
    }

    private static (string Name, PropertyValue.Map Outputs) Reference(string text)
    {
        var separator = text.IndexOf('=', StringComparison.Ordinal);
        if (separator <= 0)
        {
            throw new ProjectException(
                ExitCodes.Failure, $"--reference '{text}' must be name=file, such as 'organization/project/stack=stack.json', named as in the program.");
        }

        var other = BaselineReader.Read(text[(separator + 1)..], StateSecrets.DecrypterOf);
        var stack = other.Resources.FirstOrDefault(resource => resource.Type == Urns.StackType);
        return (text[..separator], stack?.Outputs ?? PropertyValue.Map.Empty);
    }
}

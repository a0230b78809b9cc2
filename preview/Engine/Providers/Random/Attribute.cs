using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Random;

/// <summary>An attribute of a resource of the package.</summary>
/// <param name="Name">Name of the property.</param>
/// <param name="Type">What it holds.</param>
internal sealed record Attribute(string Name, AttributeType Type)
{
    /// <summary>Its name in the provider that this package bridges.</summary>
    public string UpstreamName { get; init; } = Snake(Name);

    /// <summary>Whether the program must give it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What it is when the program leaves it out; null for nothing.</summary>
    public PropertyValue? Default { get; init; }

    /// <summary>Whether the provider makes it, and the program cannot.</summary>
    public bool IsResult => Replacement == AttributeReplacement.Never;

    /// <summary>Whether its value is secret.</summary>
    public bool IsSecret { get; init; }

    /// <summary>When a change replaces the resource.</summary>
    public AttributeReplacement Replacement { get; init; } = AttributeReplacement.Always;

    /// <summary>What the provider says of it when it is missing.</summary>
    public string Description { get; init; } = "";

    private static string Snake(string name) => string.Concat(
        name.Select(letter => char.IsAsciiLetterUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : $"{letter}"));
}

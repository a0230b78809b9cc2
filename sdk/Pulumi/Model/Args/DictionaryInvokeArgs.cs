namespace Pulumi;

/// <summary>Arguments given as a dictionary from wire name to value.</summary>
public sealed class DictionaryInvokeArgs : InvokeArgs
{
    private readonly ImmutableDictionary<string, object?> dictionary;

    /// <summary>Arguments of a dictionary.</summary>
    /// <param name="dictionary">Wire name to value; values are plain, lists, dictionaries, outputs or resources.</param>
    /// <exception cref="ArgumentException">A value has a type that cannot be sent.</exception>
    public DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary)
    {
        ArgumentValues.Check(dictionary);
        this.dictionary = dictionary;
    }

    internal override ImmutableDictionary<string, object?> ToDictionary() => dictionary;
}

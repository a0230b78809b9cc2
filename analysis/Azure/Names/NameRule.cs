using System.Globalization;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Names;

/// <summary>What names of resources of a type are like.</summary>
/// <param name="Property">The input that is the name.</param>
/// <param name="Shortest">Least number of characters.</param>
/// <param name="Longest">Most.</param>
/// <param name="Form">What it is made of.</param>
internal sealed record NameRule(string Property, int Shortest, int Longest, NameForm Form)
{
    /// <summary>Whether the name is one of the whole cloud, since it is part of a host's name.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>Inputs that are names of what it is in, but for its resource group.</summary>
    public ImmutableArray<string> Parents { get; init; } = [];

    /// <summary>Names that Azure gives itself, and that are made otherwise.</summary>
    public ImmutableArray<string> Reserved { get; init; } = [];

    /// <summary>The finding that a name is not allowed.</summary>
    /// <param name="inputs">Inputs of a resource.</param>
    public IEnumerable<AzureFinding> Check(Field inputs) =>
        Reserved.Contains(inputs[Property].Known() ?? "") ? [] : Check(inputs[Property], Shortest, Longest, Form);

    /// <summary>The finding that a name is not allowed.</summary>
    public static IEnumerable<AzureFinding> Check(Field name, int shortest, int longest, NameForm form) =>
        name.Known() is { } text && (text.Length < shortest || text.Length > longest || !form.Fits(text))
            ? [name.NotAllowed(string.Create(CultureInfo.InvariantCulture, $"{shortest} to {longest} {form.Description}"))]
            : [];
}

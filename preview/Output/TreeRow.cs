using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Output.Differences;

namespace Payments.Infra.Preview.Output;

/// <summary>A resource in the tree.</summary>
/// <param name="Urn">Its URN; empty for a stack that the program has not registered.</param>
/// <param name="Parent">URN of its parent; empty for the stack, and where it is not known.</param>
/// <param name="Step">What is done; null where nothing is, as with a parent that is shown for its child.</param>
internal sealed record TreeRow(string Urn, string Parent, PlanStep? Step)
{
    /// <summary>Messages about it.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Type, as it is shown.</summary>
    public string Type => TypeNames.Short(Urns.TypeOf(Urn));

    /// <summary>Name.</summary>
    public string Name => GoText.Name(Urns.NameOf(Urn));

    /// <summary>Whether it is shown by itself, and not only for what is below it.</summary>
    public bool IsShown => Step?.IsShown() == true || Diagnostics.Length > 0;

    /// <summary>The mark before it.</summary>
    public string Mark => Step?.Operation.Mark() ?? "";

    /// <summary>What is planned.</summary>
    public string Plan => Step is null ? "" : Step.WithRetention(Step.Operation.PlanName());

    /// <summary>Its colour.</summary>
    public TextStyle Style => Step?.Operation.Style() ?? TextStyle.Plain;

    /// <summary>What differs, and how many messages there are.</summary>
    public string Info
    {
        get
        {
            // A row for the old URN of a resource that is replaced says nothing more.
            var difference = Step is not null && Step.State.Urn == Urn ? ShortDifference.Of(StepDifference.Short(Step), Step.DiffReasons) : "";
            var count = DiagnosticText.Count(Diagnostics);
            return string.Join("; ", new[] { difference.Length > 0 ? $"[{difference}]" : "", count }.Where(part => part.Length > 0));
        }
    }
}

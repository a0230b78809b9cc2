using System.Globalization;
using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Checks;

/// <summary>Errors and warnings of a plan as findings, at the places in the program where the resources are made.</summary>
internal static class PlanReport
{
    private const string Scheme = "project:///";

    /// <summary>The findings, in the order of the plan's messages. Where nobody says the place, it is the project's file.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="directory">Folder that files are named from.</param>
    public static ImmutableArray<CheckFinding> Of(Plan plan, string directory)
    {
        var positions = plan.Steps.GroupBy(step => step.State.Urn, StringComparer.Ordinal)
            .ToDictionary(steps => steps.Key, steps => steps.First().State.SourcePosition, StringComparer.Ordinal);
        return
        [
            .. from diagnostic in plan.Diagnostics
               where diagnostic.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning
               let place = Place(positions.GetValueOrDefault(diagnostic.Urn, ""))
               let file = Path.GetRelativePath(directory, Path.Combine(plan.Stack.Project.Directory, place.File))
               select new CheckFinding(
                   file,
                   place.Line,
                   place.Column,
                   Subject(diagnostic.Urn),
                   diagnostic.Message.Trim(),
                   diagnostic.Severity == DiagnosticSeverity.Error ? CheckSeverity.Error : CheckSeverity.Warning) { Code = diagnostic.Code },
        ];
    }

    /// <summary>Type and name.</summary>
    private static string Subject(string urn) => Urns.IsValid(urn) ? $"{Urns.TypeOf(urn)} {Urns.NameOf(urn)}" : "";

    /// <summary>A place such as <c>project:///index.js#4,11</c>.</summary>
    private static (string File, int Line, int Column) Place(string position) =>
        position.StartsWith(Scheme, StringComparison.Ordinal) && position[Scheme.Length..].Split('#') is [var file, var mark]
        && mark.Split(',') is [var line, var column]
            ? (file, Number(line), Number(column))
            : ("Pulumi.yaml", 1, 1);

    /// <summary>From 1, as those who read it count.</summary>
    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(number, 1) : 1;
}

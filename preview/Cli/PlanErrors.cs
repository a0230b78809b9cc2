using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Cli;

/// <summary>Ends a command that has nothing to say of a plan with errors.</summary>
internal static class PlanErrors
{
    /// <exception cref="ProjectException">The plan has errors; they are its problems.</exception>
    public static void Refuse(Plan plan)
    {
        if (plan.Failed)
        {
            throw new ProjectException(
                ExitCodes.Failure,
                [.. plan.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Message.TrimEnd())]);
        }
    }
}

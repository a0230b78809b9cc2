using System.CommandLine;
using Payments.Infra.Preview.Mesh;
using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Cli;

/// <summary>Where a verb finds the mesh that it is about.</summary>
internal static class MeshSource
{
    /// <summary>The options that say it.</summary>
    public static ImmutableArray<Option> Options => ManifestSource.Options;

    /// <summary>Reads the mesh.</summary>
    /// <exception cref="ProjectException">There is none, or the plan has errors.</exception>
    public static async Task<MeshInputs> ReadAsync(PlanSource plans, ParseResult result, CancellationToken cancellation) =>
        await ManifestSource.PlanAsync(plans, result, cancellation).ConfigureAwait(false) is { } plan
            ? MeshInputs.Of(plan)
            : new(ManifestSource.Read(result), null);
}

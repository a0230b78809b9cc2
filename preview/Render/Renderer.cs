using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Render;

/// <summary>Renders the Kubernetes objects of a plan as files that <c>kubectl apply -k</c> and Argo CD take as they are.</summary>
public static class Renderer
{
    /// <summary>Renders a plan. The same plan gives the same bytes.</summary>
    /// <param name="plan">The plan; it has not failed.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Ends what is waited for.</param>
    /// <exception cref="ProjectException">Something cannot be rendered: two objects are the same one, or a release cannot be expanded.</exception>
    public static async Task<RenderedPlan> RenderAsync(Plan plan, RenderOptions options, CancellationToken cancellation = default)
    {
        var planned = PlannedManifests.Of(plan);
        var placeholders = new Placeholders();
        var releases = new RenderedReleases(planned, placeholders, options);
        ImmutableArray<RenderedObject> objects =
        [
            .. planned.Objects.Select(placeholders.Fill),
            .. (await releases.ObjectsAsync(cancellation).ConfigureAwait(false)).Select(PlaceholdersInData.Restore),
        ];
        RefuseTwins(objects);
        var tree = new ObjectTree(objects);
        var report = new RenderReport(plan, planned, placeholders.All);
        var files = tree.Files.AddRange(report.Files);
        if (options.Argo is { } source)
        {
            files = files.Add(ArgoProject.File, new ArgoProject(source, objects).Text(plan));
        }

        return new RenderedPlan(files, objects.Length, placeholders.All.Length, planned.Others.Length);
    }

    private static void RefuseTwins(ImmutableArray<RenderedObject> objects)
    {
        var problems = objects
            .GroupBy(item => (item.Group, item.Kind, item.Namespace, item.Name))
            .Where(twins => twins.Count() > 1)
            .Select(twins =>
                $"{twins.First().Title} is there {twins.Count()} times: {string.Join(", ", twins.Select(twin => twin.Source))}; one folder holds it once.")
            .Order(StringComparer.Ordinal)
            .ToList();
        if (problems.Count > 0)
        {
            throw new ProjectException(ExitCodes.Failure, problems);
        }
    }
}

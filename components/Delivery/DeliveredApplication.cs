using Operators.Argoproj.V1Alpha1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Delivery;

/// <summary>
/// What Argo CD deploys: one application of one folder, in a project that allows this repository, these namespaces, and nothing without a namespace
/// (argoproj/argo-cd 3.4: <c>app_project_types.go</c>).
/// </summary>
internal static class DeliveredApplication
{
    /// <summary>Name of the project and of the application.</summary>
    public const string Name = "delivered";

    /// <summary>
    /// Also where somebody else has it, an object stays his: a synchronization that would take it over fails. What the project or a rule below
    /// leaves to others is not put back either.
    /// </summary>
    private static readonly string[] SyncOptions =
        ["FailOnSharedResource=true", "PruneLast=true", "RespectIgnoreDifferences=true", "ServerSideApply=true"];

    /// <summary>Declares both.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="settings">What the stack says.</param>
    /// <param name="child">Options of the resources.</param>
    public static void Declare(string name, ArgoCdSettings settings, CustomResourceOptions child)
    {
        var project = new AppProject(name, new AppProjectArgs { Metadata = Metadata(), Spec = Project(settings) }, child);
        _ = new Application(name, new ApplicationArgs { Metadata = Metadata(), Spec = Of(settings) }, child.After(project));

        ObjectMetaArgs Metadata() => new() { Name = Name, Namespace = Charts.ArgoCd.Namespace };
    }

    /// <summary>A list of kinds in namespaces would also hide what controllers make of them, such as pods, from people.</summary>
    private static AppProjectSpecArgs Project(ArgoCdSettings settings) => new()
    {
        Description = "What a repository says, in namespaces of its own",
        SourceRepos = { settings.Repository },
        Destinations = Sorted(settings)
            .Select(ns => new AppProjectSpecDestinationsArgs { Server = ArgoCdValues.Server, Namespace = ns })
            .ToArray(),
        ClusterResourceWhitelist = Array.Empty<AppProjectSpecClusterResourceBlacklistArgs>(),
    };

    private static ApplicationSpecArgs Of(ArgoCdSettings settings) => new()
    {
        Project = Name,

        // Where objects go that name no namespace.
        Destination = new ApplicationSpecDestinationArgs { Server = ArgoCdValues.Server, Namespace = Sorted(settings).First() },
        Source = new ApplicationSpecSourceArgs
        {
            RepoURL = settings.Repository,
            Path = settings.Path,
            TargetRevision = settings.Revision,
        },
        SyncPolicy = new ApplicationSpecSyncPolicyArgs
        {
            Automated = new ApplicationSpecSyncPolicyAutomatedArgs { Prune = settings.Prune, SelfHeal = settings.SelfHeal },
            SyncOptions = SyncOptions,
        },
        IgnoreDifferences = { ReplicasOf("Deployment"), ReplicasOf("StatefulSet") },
    };

    /// <summary>Autoscalers write them.</summary>
    private static ApplicationSpecIgnoreDifferencesArgs ReplicasOf(string kind) => new() { Group = "apps", Kind = kind, JsonPointers = { "/spec/replicas" } };

    private static IEnumerable<string> Sorted(ArgoCdSettings settings) => settings.Namespaces.Order(StringComparer.Ordinal);
}

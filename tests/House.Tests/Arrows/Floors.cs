using Payments.Infra.House.Tests.Sources;

namespace Payments.Infra.House.Tests.Arrows;

/// <summary>The folders of a source tree from the ground up, and what each may see beside itself.</summary>
/// <param name="Tree">Folder of the tree, relative to the repository.</param>
/// <param name="Assembly">The assembly that it makes.</param>
internal sealed record Floors(string Tree, string Assembly)
{
    /// <summary>One row for each folder. It may see rows above its own alone, so that no circle can be written down.</summary>
    public required ImmutableArray<(string Folder, string[] Sees)> Rows { get; init; }

    public static ImmutableArray<Floors> All { get; } =
    [
        new("components", "Payments.Infra.Components")
        {
            // What one room needs of another comes in through its arguments.
            Rows =
            [
                ("Catalogue", []),
                ("Kit", ["Catalogue"]),
                ("Azure", ["Catalogue", "Kit"]),
                ("Data", ["Catalogue", "Kit"]),
                ("Delivery", ["Catalogue", "Kit"]),
                ("Mesh", ["Catalogue", "Kit"]),
                ("Observability", ["Catalogue", "Kit"]),
                ("Services", ["Catalogue", "Kit"]),
            ],
        },
        new("analysis", "Payments.Infra.Analysis")
        {
            Rows =
            [
                ("Go", []),
                ("Cel", ["Go"]),
                ("Validation", ["Go", "Cel"]),
                ("Cluster", ["Validation"]),
                ("Envoy", ["Validation", "Cluster"]),
                ("Mesh", ["Go", "Validation", "Cluster", "Envoy"]),
                ("Supply", ["Cluster"]),
                ("Live", ["Cluster", "Validation"]),
                ("Plan", ["Cluster", "Envoy", "Validation"]),
                ("Azure", ["Cluster", "Plan", "Validation"]),
                ("Segmentation", ["Cluster", "Mesh", "Plan", "Validation"]),
                ("Rules", ["Azure", "Cluster", "Go", "Mesh", "Plan", "Validation"]),
            ],
        },
        new("stacks", "payments")
        {
            Rows =
            [
                ("Settings", []),
                ("Platform", ["Settings"]),
                ("Updates", ["Settings"]),
                ("Verbs", []),
                ("Configuration", ["Settings"]),
                ("Tokens", ["Settings", "Verbs"]),
                ("Images", ["Settings", "Updates", "Verbs"]),
                ("Pins", ["Images", "Settings", "Verbs"]),
                ("Cost", ["Verbs"]),
                ("Evidence", ["Pins", "Settings", "Verbs"]),
                (Arrow.Top, ["Configuration", "Cost", "Evidence", "Images", "Pins", "Platform", "Settings", "Tokens", "Updates"]),
            ],
        },
        new("preview", "Payments.Infra.Preview")
        {
            Rows =
            [
                (Arrow.Top, []),
                ("Values", []),
                ("Supervisor", []),
                ("Secrets", []),
                ("Project", [Arrow.Top, "Secrets"]),
                ("Engine", ["Project", "Values"]),
                ("Output", ["Engine", "Project", "Values"]),
                ("Languages", [Arrow.Top, "Engine", "Project"]),
                ("Markdown", ["Engine", "Output", "Project", "Values"]),
                ("State", [Arrow.Top, "Engine", "Project", "Secrets", "Values"]),
                ("Render", [Arrow.Top, "Engine", "Project", "Values"]),
                ("Checks", [Arrow.Top, "Engine", "Project"]),
                ("Mesh", [Arrow.Top, "Engine", "Project"]),
                ("Live", [Arrow.Top, "Mesh"]),
                ("Cli", [Arrow.Top, "Checks", "Engine", "Languages", "Live", "Markdown", "Mesh", "Output", "Project", "Render", "State"]),
            ],
        },
        new("sdk/Pulumi", "Pulumi")
        {
            Rows =
            [
                ("Attributes", []),
                ("Assets", []),
                ("Model", ["Assets", "Attributes"]),
                ("Serialization", ["Assets", "Attributes", "Model"]),
                ("Engine", ["Model"]),
                ("Testing", ["Engine", "Model", "Serialization"]),
                ("Transforms", ["Engine", "Model", "Serialization"]),
                ("Functions", ["Engine", "Model", "Serialization", "Transforms"]),
                ("Deployments", ["Engine", "Functions", "Model", "Serialization", "Testing", "Transforms"]),
                ("Configuration", ["Deployments", "Engine", "Model"]),
            ],
        },
    ];

    /// <summary>The arrows that point up or across, each as <c>file:line: sees X, and may see Y</c>.</summary>
    public IEnumerable<string> Violations(SourceTree sources)
    {
        var sees = Rows.ToDictionary(row => row.Folder, row => row.Sees);
        return Arrow.Read(Tree, sources)
            .Where(arrow => sees.TryGetValue(arrow.From, out var allowed) && !allowed.Contains(arrow.To))
            .Select(arrow => $"{arrow.File}:{arrow.Line}: sees {arrow.To}, and may see {Names(sees[arrow.From])}");
    }

    private static string Names(string[] folders) => folders.Length == 0 ? "nothing" : string.Join(", ", folders);
}

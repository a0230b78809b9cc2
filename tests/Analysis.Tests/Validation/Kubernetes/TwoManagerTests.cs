using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Payments.Infra.Analysis.Validation.Kubernetes;
using Payments.Infra.Analysis.Validation.Kubernetes.Ownership;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>Two managers share an object, or one is refused, as a real API server had it.</summary>
public sealed partial class TwoManagerTests
{
    private const string Accepted = "accepted";

    private static readonly KubernetesGate Gate = new(new ClusterObjects(RecordedManifest.Fixtures));
    private static readonly FieldManager Pulumi = new("pulumi");

    public static TheoryData<string> Recorded => [.. RecordedManifest.IdsOfTwoManagers];

    [Theory]
    [MemberData(nameof(Recorded))]
    public void The_second_manager_is_answered_as_by_the_real_server(string id)
    {
        var recorded = RecordedManifest.Get(id);
        var (first, second) = (recorded.Documents[0], recorded.Documents[1]);

        var stored = Meanwhile(Gate.Applied(new FieldManager(recorded.OtherManager), first)!, recorded.Between);

        Assert.Equal(recorded.Accepted ? Accepted : recorded.Message, Answer(stored, second));
    }

    private static string Answer(ManagedObject stored, JsonObject second) =>
        stored.Conflicts(Pulumi, second) is { IsEmpty: false } conflicts ? ApplyConflict.Message(conflicts)
        : string.Join('\n', Gate.CheckUpdate(stored.Stored, stored.Merged(second)).Errors) is { Length: > 0 } errors ? errors
        : Accepted;

    private static ManagedObject Meanwhile(ManagedObject stored, string step)
    {
        if (step.Length == 0)
        {
            return stored;
        }

        var match = Scaling().Match(step);
        Assert.True(match.Success, step);
        var scaled = (JsonObject)stored.Stored.DeepClone();
        scaled["spec"]!["replicas"] = int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture);
        var manager = new FieldManager(match.Groups["manager"].Value) { Subresource = "scale", UpdatedAs = scaled["apiVersion"]!.GetValue<string>() };
        return stored.Written(manager, scaled);
    }

    [GeneratedRegex(@"\APATCH scale, replicas (?<count>[0-9]+), manager (?<manager>\S+)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Scaling();
}

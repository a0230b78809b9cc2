using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Engine.Providers;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.PreviewProviders.Tests;

/// <summary>What providers answer is what the real providers answered in recorded runs.</summary>
public sealed class RecordedStepTests
{
    /// <summary>Plans in which something else than the provider decides, or a secret changed that the plan hides.</summary>
    private static readonly string[] Others =
    [
        "alias-", "delete-before-replace", "ignore-changes", "k8s-options", "newer-options", "target", "import-option", "k8s-provider-change",
    ];

    private static readonly string[] HiddenChanges = ["k8s-update::secret", "secrets-input-change::rotated"];

    private static readonly ImmutableSortedDictionary<string, PropertyDiff> NoDetails = ImmutableSortedDictionary<string, PropertyDiff>.Empty;

    public static TheoryData<string, string, string> Changes => Data(step =>
        step.Operation is "update" or "replace" && (step.Step["detailedDiff"] is not null || step.Step["diffReasons"] is not null));

    public static TheoryData<string, string, string> Inputs => Data(step => Urns.ProviderPackageOf(Urns.TypeOf(step.Urn)) is null);

    public static TheoryData<string, string, string> Predictions => Data(step => step.Operation == "replace" && step.Step["newState"]!["outputs"] is not null);

    [Theory]
    [MemberData(nameof(Changes))]
    public void Differences_are_those_of_the_real_provider(string name, string plan, string urn)
    {
        var step = RecordedStep.Read(name, plan, urn);

        var diff = step.Provider.Diff(step.Request);

        Assert.Equal(Text(step, "diffReasons"), string.Join(' ', diff.ChangedKeys.Order(StringComparer.Ordinal)));
        Assert.Equal(Text(step, "replaceReasons"), string.Join(' ', diff.ReplaceKeys.Order(StringComparer.Ordinal)));
        Assert.Equal(
            string.Join('\n', (step.Step["detailedDiff"]?.AsObject() ?? []).OrderBy(field => field.Key, StringComparer.Ordinal)
                .Select(field => $"{field.Key} {field.Value!["kind"]} {field.Value["inputDiff"]}")),
            string.Join('\n', (diff.Detailed ?? NoDetails)
                .Select(field => $"{field.Key} {Name(field.Value.Kind)} {(field.Value.IsInputDiff ? "true" : "false")}")));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_replacement_deletes_first_where_it_does_with_the_real_provider(string name, string plan, string urn)
    {
        var step = RecordedStep.Read(name, plan, urn);

        Assert.Equal(step.Step["oldState"]!["pendingReplacement"] is not null, step.Provider.Diff(step.Request).DeleteBeforeReplace);
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Inputs_that_the_real_provider_checked_stay_as_they_are(string name, string plan, string urn)
    {
        var step = RecordedStep.Read(name, plan, urn);

        var result = step.Provider.Check(new(urn, OldInputs: null, step.Inputs, step.Configuration) { Directory = step.Directory });

        Assert.Empty(result.Failures.ToArray());
        Assert.Equal(RecordedState.Shown(step.Inputs), RecordedState.Shown(result.Inputs));
    }

    [Theory]
    [MemberData(nameof(Predictions))]
    public void Outputs_are_predicted_as_by_the_real_provider(string name, string plan, string urn)
    {
        var step = RecordedStep.Read(name, plan, urn);

        var outputs = step.Provider.Create(new CreateRequest(urn, step.Inputs, step.Configuration));

        Assert.Equal(RecordedState.Map(step.Step["newState"]!["outputs"]), (PropertyValue.Map)RecordedState.Shown(outputs));
    }

    private static TheoryData<string, string, string> Data(Func<RecordedStep, bool> predicate)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (name, plan, step) in RecordedStep.All())
        {
            if (!Others.Any(other => name.StartsWith(other, StringComparison.Ordinal))
                && !HiddenChanges.Contains($"{name}::{Urns.NameOf(step.Urn)}") && predicate(step))
            {
                data.Add(name, plan, step.Urn);
            }
        }

        return data;
    }

    private static string Text(RecordedStep step, string key) => string.Join(
        ' ', (step.Step[key]?.AsArray() ?? []).Select(reason => reason!.GetValue<string>()).Order(StringComparer.Ordinal));

    private static string Name(PropertyDiffKind kind) => kind switch
    {
        PropertyDiffKind.Add => "add",
        PropertyDiffKind.AddReplace => "add-replace",
        PropertyDiffKind.Delete => "delete",
        PropertyDiffKind.DeleteReplace => "delete-replace",
        PropertyDiffKind.Update => "update",
        _ => "update-replace",
    };
}

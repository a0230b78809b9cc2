using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Output;

/// <summary>A plan without the secrets of the configuration: a program may have taken one for plain text.</summary>
internal static class RedactedPlan
{
    /// <summary>The plan, with a mark in place of each secret wherever it stands in a text.</summary>
    public static Plan Of(Plan plan)
    {
        var redactor = new Redactor();
        var secrets = plan.Stack.Config.Values.Where(value => value.IsSecret).SelectMany(value => value.Secrets.Append(value.Text)).ToList();
        foreach (var secret in secrets)
        {
            redactor.Learn(secret);
        }

        plan = plan with { Steps = [.. plan.Steps.Select(WithSecretOutputs)] };
        return secrets.Count == 0 ? plan : plan with
        {
            Outputs = Of(plan.Outputs, redactor),
            Steps = [.. plan.Steps.Select(step => step with { OldState = Of(step.OldState, redactor), NewState = Of(step.NewState, redactor) })],
        };
    }

    /// <summary>What a replacement predicts of secret outputs is shown as a secret, known or not.</summary>
    private static PlanStep WithSecretOutputs(PlanStep step) => step is { Operation: StepOperation.Replace, NewState: { } state }
        ? step with { NewState = state with { Outputs = WithHidden(state.Outputs) } }
        : step;

    private static PropertyValue.Map WithHidden(PropertyValue.Map outputs) => new(outputs.Fields
        .ToImmutableSortedDictionary(field => field.Key, field => Hidden(field.Value), StringComparer.Ordinal));

    private static PropertyValue Hidden(PropertyValue value) =>
        value is PropertyValue.SecretValue { Value: PropertyValue.UnknownValue } ? PropertyValue.Null.AsSecret() : value;

    private static ResourceState? Of(ResourceState? state, Redactor redactor) =>
        state is null ? null : state with { Inputs = Of(state.Inputs, redactor), Outputs = Of(state.Outputs, redactor) };

    private static PropertyValue.Map Of(PropertyValue.Map map, Redactor redactor) => new(map.Fields
        .ToImmutableSortedDictionary(field => field.Key, field => Of(field.Value, redactor), StringComparer.Ordinal));

    private static PropertyValue Of(PropertyValue value, Redactor redactor) => value switch
    {
        PropertyValue.Text text => new PropertyValue.Text(redactor.Redact(text.Value)),
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(item => Of(item, redactor))]),
        PropertyValue.Map map => Of(map, redactor),
        _ => value,
    };
}

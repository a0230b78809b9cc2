using System.Collections.Concurrent;
using Payments.Infra.Preview.Engine.Providers;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine;

/// <summary>Turns what a program registers into steps, and refuses what an engine would refuse.</summary>
internal sealed class DeploymentPlanner(StackSettings stack, Redactor redactor)
{
    private readonly ConcurrentDictionary<string, PlanStep> steps = new(StringComparer.Ordinal);
    private readonly ProviderResolver providers = new(stack);

    public ImmutableArray<PlanStep> Steps => PlanOrder.Sort([.. steps.Values]);

    public PropertyValue.Map StackOutputs => steps.Values
        .FirstOrDefault(step => step.State.Type == Urns.StackType)?.State.Outputs ?? PropertyValue.Map.Empty;

    public ResourceState? Find(string urn) => steps.GetValueOrDefault(urn)?.State;

    /// <summary>Plans a resource.</summary>
    /// <exception cref="RegistrationException">It is refused.</exception>
    public ResourceState Register(RegisterResourceRequest request)
    {
        var parent = ParentOf(request.Parent, request.Type, request.Name);
        var urn = Urns.Create(stack.Stack, stack.Project.Name, request.Parent, request.Type, request.Name);
        RequireToken(urn, request.Type, request.Custom || request.Remote);
        var inputs = ReadInputs(urn, request.Object);
        var provider = request.Custom ? providers.Resolve(urn, request.Type, request.Provider, request.Version, parent, Find) : null;
        var state = new ResourceState
        {
            Urn = urn,
            Type = request.Type,
            Custom = request.Custom,
            Parent = request.Parent,
            Inputs = inputs,
            Provider = provider?.Reference ?? "",
            Providers = request.Providers.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Protect = request.HasProtect ? request.Protect : parent?.Protect ?? false,
            RetainOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : parent?.RetainOnDelete ?? false,
            DeletedWith = request.DeletedWith.Length > 0 ? request.DeletedWith : parent?.DeletedWith ?? "",
            Dependencies = Sorted(request.Dependencies),
            PropertyDependencies = DependenciesByProperty(request, inputs),
            AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs.Distinct().Order(StringComparer.Ordinal)],
            ImportId = request.ImportId,
            IgnoreChanges = [.. request.IgnoreChanges],
            ReplaceOnChanges = [.. request.ReplaceOnChanges],
            CustomTimeouts = Timeouts(request.CustomTimeouts),
        };
        state = state.Custom ? Predict(state, provider, request.Version) : state;
        return Add(request.ImportId.Length > 0 ? StepOperation.Import : StepOperation.Create, state);
    }

    /// <summary>Plans to read a resource that exists.</summary>
    /// <exception cref="RegistrationException">It is refused.</exception>
    public ResourceState Read(ReadResourceRequest request)
    {
        var parent = ParentOf(request.Parent, request.Type, request.Name);
        var urn = Urns.Create(stack.Stack, stack.Project.Name, request.Parent, request.Type, request.Name);
        RequireToken(urn, request.Type, isThreePart: true);
        var inputs = ReadInputs(urn, request.Properties);
        var provider = providers.Resolve(urn, request.Type, request.Provider, request.Version, parent, Find);
        return Add(StepOperation.Read, new ResourceState
        {
            Urn = urn,
            Type = request.Type,
            Custom = true,
            External = true,
            Id = request.Id,
            Parent = request.Parent,
            Inputs = inputs,
            Outputs = inputs,
            Provider = provider?.Reference ?? "",
            Dependencies = Sorted(request.Dependencies),
        });
    }

    /// <summary>Takes the outputs of a component or the stack.</summary>
    /// <exception cref="RegistrationException">There is no such resource.</exception>
    public void RegisterOutputs(RegisterResourceOutputsRequest request)
    {
        if (!steps.TryGetValue(request.Urn, out var step))
        {
            throw new RegistrationException("", $"cannot complete a resource '{request.Urn}' whose registration isn't pending");
        }

        var outputs = ReadInputs(request.Urn, request.Outputs);
        steps[request.Urn] = step with { NewState = step.State with { Outputs = outputs } };
    }

    private static void RequireToken(string urn, string type, bool isThreePart)
    {
        if (isThreePart && !Urns.IsThreePart(type))
        {
            throw new RegistrationException(urn, $"Type '{type}' is not a valid type token (must have format '*:*:*')");
        }
    }

    private static ResourceState Predict(ResourceState state, ResolvedProvider? provider, string version)
    {
        if (Urns.ProviderPackageOf(state.Type) is not null)
        {
            // A provider is the engine's own affair, which notes beside its configuration what it loads.
            var outputs = version.Length == 0 ? state.Inputs : state.Inputs.With("version", new PropertyValue.Text(version));
            return state with { Inputs = outputs.With("__internal", PropertyValue.Map.Empty), Outputs = outputs };
        }

        var configuration = provider?.Configuration?.Inputs ?? PropertyValue.Map.Empty;
        var predictor = ProviderRegistry.For(Urns.PackageOf(state.Type), configuration);
        var checkedState = state with { Inputs = predictor.Check(new(state.Urn, OldInputs: null, state.Inputs, configuration)).Inputs };
        ClusterCheck.Require(checkedState);
        return checkedState with { Outputs = SecretOutputs.Mark(predictor.Create(new(state.Urn, checkedState.Inputs, configuration)), checkedState) };
    }

    /// <summary>SDKs keep dependencies as sets, and send them in another order each time.</summary>
    private static ImmutableArray<string> Sorted(IEnumerable<string> urns) => [.. urns.Distinct().Order(StringComparer.Ordinal)];

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> DependenciesByProperty(
        RegisterResourceRequest request, PropertyValue.Map inputs) => inputs.Fields.Keys
        .Union(request.PropertyDependencies.Keys)
        .ToImmutableSortedDictionary(
            key => key,
            key => request.PropertyDependencies.TryGetValue(key, out var found) ? Sorted(found.Urns) : [],
            StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, double> Timeouts(RegisterResourceRequest.Types.CustomTimeouts? timeouts) =>
        new (string Operation, string Duration)[]
        {
            ("create", timeouts?.Create ?? ""),
            ("update", timeouts?.Update ?? ""),
            ("delete", timeouts?.Delete ?? ""),
        }
        .Select(timeout => (timeout.Operation, Seconds: GoDuration.Seconds(timeout.Duration)))
        .Where(timeout => timeout.Seconds is not null)
        .ToImmutableSortedDictionary(timeout => timeout.Operation, timeout => timeout.Seconds!.Value, StringComparer.Ordinal);

    private PropertyValue.Map ReadInputs(string urn, Google.Protobuf.WellKnownTypes.Struct? values)
    {
        try
        {
            var inputs = WireReader.ReadMap(values);
            redactor.Learn(inputs);
            return inputs;
        }
        catch (FormatException exception)
        {
            throw new RegistrationException(urn, exception.Message);
        }
    }

    private ResourceState? ParentOf(string parent, string type, string name) =>
        parent.Length == 0 ? null : Find(parent)
        ?? throw new RegistrationException("", $"could not find parent resource {parent} of {type} '{name}'");

    private ResourceState Add(StepOperation operation, ResourceState state) => steps.TryAdd(state.Urn, new PlanStep(operation, OldState: null, state))
        ? state
        : throw new RegistrationException(state.Urn, $"Duplicate resource URN '{state.Urn}'; try giving it a unique name");
}

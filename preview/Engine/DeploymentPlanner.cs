using Grpc.Core;
using Payments.Infra.Preview.Engine.Planning;
using Payments.Infra.Preview.Engine.Providers;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine;

/// <summary>Turns what a program registers into steps, and refuses what an engine would refuse.</summary>
internal sealed class DeploymentPlanner
{
    private readonly Lock gate = new();
    private readonly StackSettings stack;
    private readonly Redactor redactor;
    private readonly DiagnosticLog log;
    private readonly PlanBook book = new();
    private readonly AliasResolver aliases;
    private readonly ProviderResolver providers;
    private readonly StepGenerator generator;
    private readonly DeletionPlanner deletions;
    private readonly SourcePositions positions;
    private readonly OtherStacks otherStacks;
    private int arrivals;
    private bool hasRefused;
    private int stoppedAt = int.MaxValue;

    public DeploymentPlanner(StackSettings stack, Baseline baseline, Redactor redactor, DiagnosticLog log)
    {
        (this.stack, this.redactor, this.log) = (stack, redactor, log);
        aliases = new(stack, baseline);
        providers = new(stack, baseline, book);
        deletions = new(baseline, book, aliases, log);
        positions = new(stack.Project.Directory);
        otherStacks = new(stack, baseline, log);
        generator = new(
            stack, book, new ResourceDiffer(baseline, book, providers, aliases), new DependentReplacements(baseline, book, providers), providers, log);
    }

    public PropertyValue.Map StackOutputs { get; private set; } = PropertyValue.Map.Empty;

    /// <summary>The steps, once the program has ended.</summary>
    /// <param name="succeeded">Whether it has ended well: of one that failed nobody knows what it would no longer register.</param>
    public ImmutableArray<PlanStep> Finish(bool succeeded)
    {
        lock (gate)
        {
            book.WithdrawAfter(stoppedAt);
            var removed = succeeded && !hasRefused ? deletions.Plan() : [];
            return [.. PlanOrder.Sort([.. book.Steps]), .. removed];
        }
    }

    public ResourceState? Find(string urn)
    {
        lock (gate)
        {
            return book.Find(urn);
        }
    }

    /// <summary>Plans a resource.</summary>
    /// <exception cref="RegistrationException">It is refused.</exception>
    /// <exception cref="CallException">The request makes no sense, or the deployment has stopped.</exception>
    public PlanStep Register(RegisterResourceRequest request) => InTurn(arrival => Register(request, arrival));

    /// <summary>Plans to read a resource that exists.</summary>
    /// <exception cref="RegistrationException">It is refused.</exception>
    /// <exception cref="CallException">The request makes no sense, or the deployment has stopped.</exception>
    public ResourceState Read(ReadResourceRequest request) => InTurn(arrival => Read(request, arrival));

    private T InTurn<T>(Func<int, T> plan)
    {
        int arrival;
        lock (gate)
        {
            arrival = ++arrivals;
            RequireRunning(arrival);
        }

        try
        {
            return plan(arrival);
        }
        catch (RegistrationException exception)
        {
            lock (gate)
            {
                RequireRunning(arrival);
                hasRefused = true;
                stoppedAt = exception.Stops ? arrival : stoppedAt;
            }

            throw;
        }
    }

    /// <summary>After the resource at which the deployment stops nothing is planned, and nothing is told.</summary>
    private void RequireRunning(int arrival)
    {
        if (arrival > stoppedAt)
        {
            throw new CallException(StatusCode.Unavailable, "the deployment has stopped");
        }
    }

    private PlanStep Register(RegisterResourceRequest request, int arrival)
    {
        var urn = Urns.Create(stack.Stack, stack.Project.Name, request.Parent, request.Type, request.Name);
        RequireToken(request.Type, request.Custom || request.Remote);

        // What a component from a provider is given is between the program and the provider.
        var inputs = request.Remote ? PropertyValue.Map.Empty : ReadInputs(request.Object);
        if (request.Remote)
        {
            request = request.Clone();
            request.PropertyDependencies.Clear();
        }
        ResourceState? old;
        ResourceState draft;
        lock (gate)
        {
            var parent = ParentOf(request.Parent);
            Begin(urn);
            (old, var alias) = aliases.Find(urn, request.Type, request.Name, request.Parent, AliasesOf(request), book.IsRegistered);
            draft = RequestedState.Of(urn, request, inputs, parent) with
            {
                Provider = request.Custom ? providers.Resolve(urn, request.Type, request.Provider, request.Version, parent) : "",
                Aliases = alias.Length > 0 ? [alias] : [],
                Created = old?.Created ?? "",
                Modified = old?.Modified ?? "",
                SourcePosition = positions.Of(request.SourcePosition),
                StackTrace = positions.Of(request.StackTrace),
            };
        }

        try
        {
            // Checking takes the most time, and needs nothing that others change.
            var state = Check(old, draft, request.Version);
            lock (gate)
            {
                var steps = generator.Generate(old, draft, state, request.DeleteBeforeReplaceDefined ? request.DeleteBeforeReplace : null).ToList();
                steps.ForEach(step => book.Add(arrival, step));
                return steps[^1];
            }
        }
        catch (ProviderException exception)
        {
            throw new RegistrationException(urn, exception.Message);
        }
    }

    private ResourceState Read(ReadResourceRequest request, int arrival)
    {
        var urn = Urns.Create(stack.Stack, stack.Project.Name, request.Parent, request.Type, request.Name);
        RequireToken(request.Type, isThreePart: true);
        var inputs = ReadInputs(request.Properties);
        lock (gate)
        {
            var parent = ParentOf(request.Parent);
            Begin(urn);
            var (old, alias) = aliases.Find(urn, request.Type, request.Name, request.Parent, [], book.IsRegistered);
            var state = new ResourceState
            {
                Urn = urn,
                Type = request.Type,
                Custom = true,
                External = true,
                Id = request.Id,
                Parent = request.Parent,
                Inputs = inputs,
                Provider = providers.Resolve(urn, request.Type, request.Provider, request.Version, parent),
                Dependencies = RequestedState.Sorted(request.Dependencies),
                AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
                Aliases = alias.Length > 0 ? [alias] : [],
                Created = old?.Created ?? "",
                Modified = old?.Modified ?? "",
                SourcePosition = positions.Of(request.SourcePosition),
                StackTrace = positions.Of(request.StackTrace),
            };
            state = state with { Outputs = SecretOutputs.Mark(ReadOutputs(state), state) };
            var isReplaced = old is { External: false } && old.Id != state.Id;
            book.Add(arrival, isReplaced
                ? new(StepOperation.ReadReplacement, old! with { Delete = true }, state)
                : new(StepOperation.Read, old, state));
            return state;
        }
    }

    /// <summary>The reference of the provider that makes a component: the one it names, or was passed for the package.</summary>
    /// <exception cref="RegistrationException">The default provider is disabled.</exception>
    public string ProviderOf(ResourceState component, RegisterResourceRequest request)
    {
        lock (gate)
        {
            return providers.Resolve(component.Urn, component.Type, request.Provider, request.Version, component);
        }
    }

    /// <summary>The inputs of a provider.</summary>
    public PropertyValue.Map ConfigurationOf(string package, string reference)
    {
        lock (gate)
        {
            return providers.ConfigurationOf(package, reference);
        }
    }

    /// <summary>The result of a function; null where it cannot be known here.</summary>
    /// <exception cref="CallException">The function fails.</exception>
    public PropertyValue.Map? Invoke(ResourceInvokeRequest request)
    {
        var arguments = ReadInputs(request.Args);
        if (arguments.ContainsUnknown)
        {
            return null;
        }

        var package = Urns.PackageOf(request.Tok);
        var configuration = ConfigurationOf(package, request.Provider);
        try
        {
            return ProviderRegistry.For(package, configuration)
                .Invoke(new(request.Tok, arguments, configuration) { Directory = stack.Project.Directory });
        }
        catch (ProviderException exception)
        {
            throw new CallException(StatusCode.Unknown, $"call to function '{request.Tok}' failed: {exception.Message}");
        }
    }

    /// <summary>Takes the outputs of a component or the stack.</summary>
    /// <exception cref="RegistrationException">There is no such resource.</exception>
    public void RegisterOutputs(RegisterResourceOutputsRequest request) => RegisterOutputs(request.Urn, ReadInputs(request.Outputs));

    /// <summary>Takes the outputs of a component or the stack.</summary>
    /// <exception cref="RegistrationException">There is no such resource.</exception>
    public void RegisterOutputs(string urn, PropertyValue.Map outputs)
    {
        lock (gate)
        {
            if (!book.SetOutputs(urn, state => state with { Outputs = outputs }))
            {
                throw new RegistrationException("", $"cannot complete a resource '{urn}' whose registration isn't pending");
            }

            if (Urns.TypeOf(urn) == Urns.StackType)
            {
                StackOutputs = outputs;
            }
        }
    }

    private static IEnumerable<Alias> AliasesOf(RegisterResourceRequest request) =>
        request.Aliases.Concat(request.AliasURNs.Select(urn => new Alias { Urn = urn }));

    private PropertyValue.Map ReadOutputs(ResourceState state)
    {
        if (state.Id == Wire.Unknown)
        {
            return PropertyValue.Map.Empty;
        }

        if (state.Type == OtherStacks.Type)
        {
            return otherStacks.Read(state);
        }

        var configuration = providers.ConfigurationOf(state);
        var found = ProviderRegistry.For(Urns.PackageOf(state.Type), configuration)
            .Read(new(state.Urn, state.Id, state.Inputs, state.Inputs, configuration));
        return found?.Outputs ?? state.Inputs;
    }

    private ResourceState Check(ResourceState? old, ResourceState draft, string version)
    {
        if (!draft.Custom)
        {
            return draft with { Inputs = old is null ? draft.Inputs : Ignoring(draft.Urn, draft.Inputs, old.Inputs, draft.IgnoreChanges) };
        }

        PropertyValue.Map? oldInputs;
        PropertyValue.Map configuration;
        lock (gate)
        {
            oldInputs = old is null or { External: true } || book.DeletedEarly.Contains(old.Urn) ? null : old.Inputs;
            configuration = providers.ConfigurationOf(draft);
        }

        var inputs = oldInputs is null ? draft.Inputs : Ignoring(draft.Urn, OpaqueSecrets.Keep(draft.Inputs, oldInputs), oldInputs, draft.IgnoreChanges);
        var isProvider = Urns.ProviderPackageOf(draft.Type) is not null;
        var provider = ProviderRegistry.For(
            Urns.ProviderPackageOf(draft.Type) ?? Urns.PackageOf(draft.Type), isProvider ? PropertyValue.Map.Empty : configuration);
        var request = new CheckRequest(draft.Urn, oldInputs, inputs, configuration) { Directory = stack.Project.Directory };
        var result = isProvider ? provider.CheckConfiguration(request) : provider.Check(request);
        Require(draft, result);
        var state = draft with { Inputs = isProvider ? ProviderInputs.Complete(result.Inputs, version) : result.Inputs };
        ClusterCheck.Require(state);
        return state;
    }

    private void Require(ResourceState resource, CheckResult result)
    {
        foreach (var (severity, message) in result.Remarks)
        {
            log.Add(severity, resource.Urn, message);
        }

        var failures = result.Failures.Select(failure => failure.Property.Length > 0
            ? $"{resource.Type} resource '{resource.Name}': property {failure.Property} value " +
                $"{ValueText.Of(resource.Inputs[failure.Property])} has a problem: {failure.Reason}"
            : $"{resource.Type} resource '{resource.Name}' has a problem: {failure.Reason}").ToList();
        if (failures.Count > 0)
        {
            throw new RegistrationException(resource.Urn, [.. failures]);
        }
    }

    private PropertyValue.Map Ignoring(string urn, PropertyValue.Map inputs, PropertyValue.Map old, ImmutableArray<string> paths)
    {
        var (result, broken) = IgnoredChanges.Apply(inputs, old, paths);
        if (broken.Length > 0)
        {
            log.Add(
                DiagnosticSeverity.Info, urn, $"cannot ignore changes in added or removed elements of the path: \"{string.Join(", ", broken)}\"");
        }

        return result;
    }

    private static void RequireToken(string type, bool isThreePart)
    {
        if (isThreePart && !Urns.IsThreePart(type))
        {
            throw new CallException(StatusCode.InvalidArgument, $"Type '{type}' is not a valid type token (must have format '*:*:*')");
        }
    }

    /// <summary>Reads values that the program sent, and notes what must not be shown.</summary>
    /// <exception cref="CallException">They are malformed.</exception>
    public PropertyValue.Map ReadInputs(Google.Protobuf.WellKnownTypes.Struct? values)
    {
        try
        {
            var inputs = WireReader.ReadMap(values);
            redactor.Learn(inputs);
            return inputs;
        }
        catch (FormatException exception)
        {
            throw new CallException(StatusCode.InvalidArgument, exception.Message);
        }
    }

    private void Begin(string urn)
    {
        if (!book.Begin(urn))
        {
            // Nobody knows which of the two is meant.
            book.Withdraw(urn);
            throw new RegistrationException(urn, $"Duplicate resource URN '{urn}'; try giving it a unique name");
        }
    }

    private ResourceState? ParentOf(string parent) => parent.Length == 0 ? null : book.Find(parent)
        ?? throw new RegistrationException("", $"could not find parent resource {parent}");
}

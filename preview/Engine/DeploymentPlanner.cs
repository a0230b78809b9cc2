using Payments.Infra.Preview.Engine.Planning;
using Payments.Infra.Preview.Engine.Providers;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine;

/// <summary>Turns what a program registers into steps, and refuses what an engine would refuse.</summary>
internal sealed partial class DeploymentPlanner
{
    private readonly Lock gate = new();
    private readonly Turns turns = new();
    private readonly PlanBook book = new();
    private readonly StackSettings stack;
    private readonly ProgramValues values;
    private readonly AliasResolver aliases;
    private readonly ProviderResolver providers;
    private readonly Autonaming autonaming;
    private readonly InputCheck check;
    private readonly StepGenerator generator;
    private readonly OperationScope scope;
    private readonly DeletionPlanner deletions;
    private readonly UntouchedResources untouched;
    private readonly Drafts drafts;
    private readonly ProviderQueries queries;
    private readonly UnaskedValues unasked;

    public DeploymentPlanner(StackSettings stack, PlanOptions options, ProgramValues values, DiagnosticLog log)
    {
        var baseline = options.Baseline;
        (this.stack, this.values) = (stack, values);
        scope = new(options.Scope, baseline, log);
        aliases = new(stack, baseline);
        providers = new(stack, baseline, book);
        autonaming = new(stack);
        check = new(stack, autonaming, log);
        var dependents = new DependentReplacements(baseline, book, providers);
        deletions = new(baseline, book, aliases, scope, dependents, log);
        untouched = new(baseline, book, scope);
        drafts = new(aliases, providers, book, new SourcePositions(stack.Project.Directory));
        queries = new(providers, new OtherStacks(stack, baseline, log));
        unasked = new(book);
        var differ = new ResourceDiffer(baseline, book, providers, aliases, scope);
        generator = new(book, differ, dependents, new StepPredictions(stack, autonaming, providers, log), scope, log);
    }

    public PropertyValue.Map StackOutputs { get; private set; } = PropertyValue.Map.Empty;

    /// <summary>Whether the program may run: what is to be replaced is there.</summary>
    public bool CanBegin() => scope.HasAllReplaces();

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
    public PlanStep Register(RegisterResourceRequest request) => turns.Take(arrival => Register(request, arrival));

    /// <summary>Plans to read a resource that exists.</summary>
    /// <exception cref="RegistrationException">It is refused.</exception>
    /// <exception cref="CallException">The request makes no sense, or the deployment has stopped.</exception>
    public ResourceState Read(ReadResourceRequest request) => turns.Take(arrival => Read(request, arrival));

    private PlanStep Register(RegisterResourceRequest request, int arrival)
    {
        var urn = Urns.Create(stack.Stack, stack.Project.Name, request.Parent, request.Type, request.Name);
        if (request.Custom || request.Remote)
        {
            RequestedState.RequireToken(request.Type);
        }

        OptionCheck.Require(request);

        // What a component from a provider is given is between the program and the provider.
        var inputs = request.Remote ? PropertyValue.Map.Empty : values.ReadWithFiles(request.Object, "unmarshal properties");
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
            (old, draft) = drafts.Of(urn, request, inputs, parent);
            if (!scope.Includes(draft) && untouched.Leave(arrival, old, draft) is { } untouchedStep)
            {
                return untouchedStep;
            }
        }

        try
        {
            // Checking takes the most time, and needs nothing that others change.
            var state = Check(old, draft, PluginSource.Of(request));
            lock (gate)
            {
                var steps = generator.Generate(old, draft, state, IsDeletedFirst(request));
                foreach (var step in steps)
                {
                    book.Add(arrival, step);
                    scope.Check(step);
                }

                return steps[^1];
            }
        }
        catch (ProviderException exception)
        {
            throw new RegistrationException(urn, exception.Message);
        }
        catch (StepException exception)
        {
            lock (gate)
            {
                book.Add(arrival, exception.Step);
            }

            throw new RegistrationException(urn, StepException.MessageOf(exception.Message));
        }
    }

    private ResourceState Read(ReadResourceRequest request, int arrival)
    {
        var urn = Urns.Create(stack.Stack, stack.Project.Name, request.Parent, request.Type, request.Name);
        RequestedState.RequireToken(request.Type);
        var inputs = values.Read(request.Properties);
        lock (gate)
        {
            var parent = ParentOf(request.Parent);
            Begin(urn);
            var (old, state) = drafts.Of(urn, request, inputs, parent);
            try
            {
                state = state with { Outputs = SecretOutputs.Mark(queries.Read(state), state) };
            }
            catch (ProviderException exception)
            {
                book.Add(arrival, generator.Read(old, state)[0] with { Failed = true });
                throw new RegistrationException(urn, StepException.MessageOf(exception.Message));
            }

            foreach (var step in generator.Read(old, state))
            {
                book.Add(arrival, step);
            }

            return state;
        }
    }

    /// <summary>The reference of the provider that makes a component: the one it names, or was passed for the package.</summary>
    /// <exception cref="RegistrationException">The default provider is disabled.</exception>
    public string ProviderOf(ResourceState component, RegisterResourceRequest request)
    {
        lock (gate)
        {
            return providers.Resolve(component.Urn, component.Type, request.Provider, PluginSource.Of(request), component);
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
        var arguments = values.Read(request.Args);
        if (arguments.ContainsUnknown)
        {
            return null;
        }

        var configuration = ConfigurationOf(Urns.PackageOf(request.Tok), request.Provider);
        return ProviderQueries.Invoke(new(request.Tok, arguments, configuration) { Directory = stack.Project.Directory });
    }

    /// <summary>Takes the outputs of a component or the stack.</summary>
    /// <exception cref="RegistrationException">There is no such resource.</exception>
    public void RegisterOutputs(RegisterResourceOutputsRequest request) =>
        RegisterOutputs(request.Urn, values.ReadWithFiles(request.Outputs, "cannot unmarshal output properties"));

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

    private ResourceState Check(ResourceState? old, ResourceState draft, PluginSource plugin)
    {
        PropertyValue.Map? oldInputs;
        PropertyValue.Map configuration;
        lock (gate)
        {
            // Of a component what was read or deleted counts as well.
            var isNew = old is null or { External: true } || scope.Replaces(draft.Urn, old) || book.DeletedEarly.Contains(old.Urn);
            oldInputs = draft.Custom && isNew ? null : old?.Inputs;
            draft = oldInputs is not null ? unasked.Keep(draft, oldInputs) : draft;
            configuration = draft.Custom ? providers.ConfigurationOf(draft) : PropertyValue.Map.Empty;
        }

        return check.Check(draft, oldInputs, configuration, plugin);
    }

    /// <summary>What the program says of the order of a replacement; null when it says nothing.</summary>
    private bool? IsDeletedFirst(RegisterResourceRequest request) =>
        request.DeleteBeforeReplace || (request.Custom && autonaming.For(request.Type).DeletesFirst) ? true
        : request.DeleteBeforeReplaceDefined ? false
        : null;

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

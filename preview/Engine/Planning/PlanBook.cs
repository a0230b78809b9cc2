namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>What is planned so far: steps in the order of registration, and what became of each resource.</summary>
internal sealed class PlanBook
{
    private readonly List<(int Arrival, PlanStep Step)> steps = [];
    private readonly Dictionary<string, ResourceState> resources = new(StringComparer.Ordinal);
    private readonly HashSet<string> renewed = new(StringComparer.Ordinal);
    private readonly HashSet<string> registered = new(StringComparer.Ordinal);
    private readonly HashSet<string> withdrawn = new(StringComparer.Ordinal);

    /// <summary>URNs of resources that are replaced.</summary>
    public HashSet<string> Replaced { get; } = new(StringComparer.Ordinal);

    /// <summary>URNs of resources that went before their replacement, or before that of what they depend on.</summary>
    public HashSet<string> DeletedEarly { get; } = new(StringComparer.Ordinal);

    /// <summary>URNs of resources of which nothing changes.</summary>
    public HashSet<string> Unchanged { get; } = new(StringComparer.Ordinal);

    public IEnumerable<PlanStep> Steps => steps.Select(entry => entry.Step);

    public ResourceState? Find(string urn) => resources.GetValueOrDefault(urn);

    public bool IsRegistered(string urn) => registered.Contains(urn);

    /// <summary>Whether a resource that is deployed stays, changed or not.</summary>
    public bool Stays(string urn) => resources.ContainsKey(urn) && !renewed.Contains(urn);

    /// <summary>Begins a registration; false when the URN has had one.</summary>
    public bool Begin(string urn) => registered.Add(urn);

    /// <summary>Adds a step, unless its resource was withdrawn while it was checked.</summary>
    public void Add(int arrival, PlanStep step)
    {
        if (withdrawn.Contains(step.State.Urn))
        {
            return;
        }

        steps.Add((arrival, step));
        if (step.NewState is { } state)
        {
            resources[state.Urn] = state;
            if (step.Operation is not (StepOperation.Same or StepOperation.Update or StepOperation.Read) || step.Skipped)
            {
                renewed.Add(state.Urn);
            }
        }

        if (step.Operation is StepOperation.Same or StepOperation.Read)
        {
            Unchanged.Add(step.State.Urn);
        }
    }

    /// <summary>Changes the outputs of a component or the stack; false when there is no such resource.</summary>
    public bool SetOutputs(string urn, Func<ResourceState, ResourceState> change)
    {
        var index = steps.FindLastIndex(entry => entry.Step.NewState?.Urn == urn);
        if (index < 0)
        {
            return false;
        }

        var (arrival, step) = steps[index];
        var changed = change(step.NewState!);
        steps[index] = (arrival, step with { NewState = changed });
        resources[urn] = changed;
        return true;
    }

    /// <summary>Number of the registration of a resource.</summary>
    public int ArrivalOf(string urn) => steps.FindLast(entry => entry.Step.State.Urn == urn).Arrival;

    /// <summary>Notes that the step of a resource cannot be done; gives the number of its registration.</summary>
    public int Fail(string urn)
    {
        var index = steps.FindLastIndex(entry => entry.Step.State.Urn == urn);
        var (arrival, step) = steps[index];
        steps[index] = (arrival, step with { Failed = true });
        return arrival;
    }

    /// <summary>Forgets what is planned of a resource, and what is still to be planned of it.</summary>
    public void Withdraw(string urn)
    {
        withdrawn.Add(urn);
        steps.RemoveAll(entry => entry.Step.State.Urn == urn);
        resources.Remove(urn);
    }

    /// <summary>Forgets what came after a registration at which the deployment stops.</summary>
    public void WithdrawAfter(int arrival) => steps.RemoveAll(entry => entry.Arrival > arrival);
}

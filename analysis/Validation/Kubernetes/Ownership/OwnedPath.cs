namespace Payments.Infra.Analysis.Validation.Kubernetes.Ownership;

/// <summary>Where a field stands that has an owner, such as <c>.spec.ports[port=80,protocol="TCP"].targetPort</c>.</summary>
/// <remarks>In the order in which the server lists them: of what is below one place, first what ends there, then what goes deeper.</remarks>
internal sealed class OwnedPath : IComparable<OwnedPath>
{
    public static readonly OwnedPath Root = new([]);

    private readonly ImmutableArray<PathStep> steps;

    private OwnedPath(ImmutableArray<PathStep> steps) => this.steps = steps;

    /// <summary>The path with one more step.</summary>
    public OwnedPath Then(PathStep step) => new(steps.Add(step));

    public int CompareTo(OwnedPath? other)
    {
        if (other is null)
        {
            return 1;
        }

        for (var index = 0; index < Math.Min(steps.Length, other.steps.Length); index++)
        {
            var (endsHere, otherEnds) = (index == steps.Length - 1, index == other.steps.Length - 1);
            var order = endsHere == otherEnds ? steps[index].CompareTo(other.steps[index]) : endsHere ? -1 : 1;
            if (order != 0)
            {
                return order;
            }
        }

        return steps.Length.CompareTo(other.steps.Length);
    }

    public override string ToString() => string.Concat(steps);
}

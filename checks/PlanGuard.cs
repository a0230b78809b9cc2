using Pulumi;
using Pulumi.Utilities;

namespace Payments.Infra.Checks;

/// <summary>
/// Has any engine refuse what a cluster would refuse. A program gives its stack the <see cref="Options"/>, and says with
/// <see cref="Complete"/> that it has declared all.
/// </summary>
/// <remarks>
/// It looks at inputs in a transform, which the engine asks for once they are serialised: outputs that are known by then are
/// values. A preview goes on after what is refused and shows all of it; in an update a refused object is not touched.
/// </remarks>
public sealed class PlanGuard
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Type, string Name), List<Resource>> declared = [];
    private readonly List<Registration> registrations = [];
    private int awaited;
    private bool isComplete;

    /// <summary>A guard of one run of a program.</summary>
    public PlanGuard() => Options = new() { ResourceTransformations = { Await }, ResourceTransforms = { JudgeAsync } };

    private PlanGuard(StackOptions options) => Options = options;

    /// <summary>A guard that leaves all to the engine: for one that checks objects itself.</summary>
    public static PlanGuard LeftToEngine => new(new StackOptions());

    /// <summary>What the stack is made with.</summary>
    public StackOptions Options { get; }

    /// <summary>Says that the program has declared all: once all of it is registered, it is looked at as a whole.</summary>
    public void Complete()
    {
        lock (gate)
        {
            isComplete = true;
            TellWhole();
        }
    }

    private ResourceTransformationResult? Await(ResourceTransformationArgs args)
    {
        if (args.Options.Urn is null)
        {
            lock (gate)
            {
                awaited++;
                var key = (args.Resource.GetResourceType(), args.Resource.GetResourceName());
                declared.TryAdd(key, []);
                declared[key].Add(args.Resource);
            }

            _ = LeaveReadAsync(args.Options.Id);
        }

        return null;
    }

    /// <summary>Resources that are there already are read, and do not come to transforms. Those that are not have no id, or an empty one.</summary>
    private async Task LeaveReadAsync(Input<string>? given)
    {
        if (given is null)
        {
            return;
        }

        Output<string> id = given;
        var isKnown = await OutputUtilities.GetIsKnownAsync(id).ConfigureAwait(false);
        if (!isKnown || await OutputUtilities.GetValueAsync(id).ConfigureAwait(false) is { Length: > 0 })
        {
            lock (gate)
            {
                awaited--;
                TellWhole();
            }
        }
    }

    /// <exception cref="InvalidOperationException">In an update: the cluster would refuse the object.</exception>
    private async Task<ResourceTransformResult?> JudgeAsync(ResourceTransformArgs args, CancellationToken cancellation)
    {
        var registration = Registration.IsOne(args.Type)
            ? new Registration(args.Type, args.Name, await ManifestValue.OfAsync(args.Args).ConfigureAwait(false))
            : null;
        var reasons = registration?.Reasons ?? [];
        var refusal = new RegistrationFinding(args.Type, args.Name, $"the cluster would refuse it: {string.Join("; ", reasons)}", IsError: true);
        if (reasons.Length > 0 && !Deployment.Instance.IsDryRun)
        {
            throw new InvalidOperationException(refusal.ToString());
        }

        lock (gate)
        {
            if (reasons.Length > 0)
            {
                Tell(refusal);
            }

            if (registration is not null)
            {
                registrations.Add(registration);
            }

            // What a provider's component declares is none of the program's own.
            if (declared.ContainsKey((args.Type, args.Name)))
            {
                awaited--;
            }

            TellWhole();
        }

        return null;
    }

    private void TellWhole()
    {
        if (!isComplete || awaited > 0)
        {
            return;
        }

        foreach (var finding in RegisteredPlan.Check(registrations))
        {
            Tell(finding);
        }
    }

    /// <summary>Tells it at the resource, where there is one of that type and name alone.</summary>
    private void Tell(RegistrationFinding finding)
    {
        var resource = declared.GetValueOrDefault((finding.Type, finding.Name)) is [var only] ? only : null;
        var message = resource is null ? $"{finding.Type} '{finding.Name}': {finding.Message}" : finding.Message;
        if (finding.IsError)
        {
            Log.Error(message, resource);
        }
        else
        {
            Log.Warn(message, resource);
        }
    }
}

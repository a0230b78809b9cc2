using Grpc.Core;
using Payments.Infra.Preview.Values;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>
/// Refuses options that are none, before anything is planned: the program is told, and fails. Source: <c>RegisterResource</c> of the real engine,
/// whose order and words these are.
/// </summary>
internal static class OptionCheck
{
    /// <exception cref="CallException">An option cannot be read.</exception>
    public static void Require(RegisterResourceRequest request)
    {
        var isProvider = Urns.ProviderPackageOf(request.Type) is not null;
        var version = request.Version.Length > 0 ? SemanticVersion.ProblemOf(request.Version) : null;
        if (version is not null && ((request.Custom && !isProvider) || request.Remote))
        {
            throw new CallException(StatusCode.Unknown, $"parse provider request: {version}");
        }

        foreach (var alias in RequestedState.AliasesOf(request))
        {
            RequireAlias(alias);
        }

        if (version is not null && isProvider)
        {
            throw new CallException(
                StatusCode.Unknown, $"ResourceMonitor.RegisterResource({request.Type},{request.Name}): passed invalid version: {version}");
        }

        foreach (var (index, path) in request.HideDiffs.Index())
        {
            _ = PropertyPath.TryParse(path, out var problem);
            if (problem.Length > 0)
            {
                throw new CallException(StatusCode.Unknown, $"{index}: {problem}");
            }
        }

        if (request.DeletedWith.Length > 0 && !Urns.IsValid(request.DeletedWith))
        {
            throw new CallException(StatusCode.InvalidArgument, $"invalid DeletedWith URN: invalid URN \"{request.DeletedWith}\"");
        }

        RequireDurations(request.Remote ? null : request.CustomTimeouts);
    }

    private static void RequireAlias(Alias alias)
    {
        if (alias.AliasCase == Alias.AliasOneofCase.Spec)
        {
            if (alias.Spec.ParentUrn.Length > 0 && !Urns.IsValid(alias.Spec.ParentUrn))
            {
                throw new CallException(StatusCode.InvalidArgument, $"invalid parent alias URN: invalid URN \"{alias.Spec.ParentUrn}\"");
            }
        }
        else if (!Urns.IsValid(alias.Urn))
        {
            var problem = alias.Urn.Length == 0 ? "missing required URN" : $"invalid URN \"{alias.Urn}\"";
            throw new CallException(StatusCode.InvalidArgument, $"invalid alias URN: {problem}");
        }
    }

    private static void RequireDurations(RegisterResourceRequest.Types.CustomTimeouts? timeouts)
    {
        string[] durations = timeouts is null ? [] : [timeouts.Create, timeouts.Delete, timeouts.Update, timeouts.Read];
        if (Array.Find(durations, duration => duration is not ("" or "0") && GoDuration.Seconds(duration) is null) is { } wrong)
        {
            throw new CallException(StatusCode.Unknown, $"unable to parse customTimeout Value {wrong}");
        }
    }
}

using Payments.Infra.Analysis.Envoy.Matching;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Rules;

/// <summary>
/// A cluster has a transport socket or matches that choose one. A socket goes into the match of the same name, and where
/// there is none of that name, nowhere.
/// </summary>
internal sealed class TransportSocketRule : IPatchRule
{
    private const string Socket = "transport_socket";
    private const string Matches = "transport_socket_matches";

    public IEnumerable<PatchFinding> Check(Patch patch, PatchMatch match, PatchedProxies proxies)
    {
        if (patch.Target != "CLUSTER" || !patch.IsMerge)
        {
            yield break;
        }

        var name = patch.Value.Message(Socket).Text("name");
        var names = match.Targets
            .SelectMany(target => target.Message.Messages(Matches))
            .Select(entry => entry.Message(Socket).Text("name"))
            .Distinct()
            .ToList();
        if (name.Length > 0 && names.Count > 0 && !names.Contains(name) && match.Targets.All(target => target.Message.Has(Matches)))
        {
            yield return patch.Warning(
                $"patch.value.{Socket}.name",
                "is no socket of these clusters, which choose theirs by matches, so the patch does nothing",
                string.Join(", ", names),
                "Say mutual TLS with a DestinationRule, or name a socket that is there.");
        }

        if (patch.Value.Has(Matches) && match.Targets.FirstOrDefault(target => target.Message.Has(Socket)) is { } own)
        {
            yield return patch.Error(
                $"patch.value.{Matches}", $"stands beside the socket that {own.Name} has", $"no {Matches} there", $"Match clusters without a {Socket}.");
        }
    }
}

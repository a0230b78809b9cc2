using Payments.Infra.Analysis.Envoy.Matching;

namespace Payments.Infra.Analysis.Envoy.Rules;

/// <summary>One thing that can be wrong with a patch.</summary>
internal interface IPatchRule
{
    /// <summary>What is wrong.</summary>
    /// <param name="patch">The patch.</param>
    /// <param name="match">What it finds.</param>
    /// <param name="proxies">The proxies that its EnvoyFilter selects, which have a part that it is for.</param>
    IEnumerable<PatchFinding> Check(Patch patch, PatchMatch match, PatchedProxies proxies);
}

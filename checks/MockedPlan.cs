using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Cluster;
using Pulumi.Testing;

namespace Payments.Infra.Checks;

/// <summary>What is wrong with what a program has registered under mocks.</summary>
/// <remarks>
/// Mocks leave out a property of which anything is unknown, and are handed secrets as they are. So nothing is said of
/// properties that are not there, nor of what a Secret holds.
/// </remarks>
public static class MockedPlan
{
    private static readonly ImmutableHashSet<string> SecretFields = ["data", "stringData"];

    /// <summary>Checks all resources: each as a cluster would, and all together.</summary>
    /// <param name="resources">What <see cref="IMocks.NewResourceAsync"/> was called with in a run; those of other providers than Kubernetes' pass.</param>
    /// <returns>The findings, by type and name; nothing when all is right.</returns>
    public static async Task<ImmutableArray<RegistrationFinding>> CheckAsync(IEnumerable<MockResourceArgs> resources)
    {
        var registrations = new List<Registration>();
        foreach (var resource in resources.Where(resource => string.IsNullOrEmpty(resource.Id) && Registration.IsOne(resource.Type ?? "")))
        {
            var manifest = await ManifestValue.OfAsync(resource.Inputs!).ConfigureAwait(false);
            registrations.Add(new(resource.Type!, resource.Name ?? "", WithoutSecrets(manifest)));
        }

        return
        [
            .. registrations.SelectMany(Alone).Concat(RegisteredPlan.Check(registrations.ConvertAll(WithLeftOut)))
                .OrderBy(finding => finding.Type, StringComparer.Ordinal)
                .ThenBy(finding => finding.Name, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<RegistrationFinding> Alone(Registration registration) =>
        from reason in WithLeftOut(registration).Reasons
        where registration.Manifest.ContainsKey(reason.Split('.', ':', '[')[0])
        select new RegistrationFinding(registration.Type, registration.Name, reason, IsError: true);

    /// <summary>What was left out may be of any kind, above all what an object specifies.</summary>
    private static Registration WithLeftOut(Registration registration)
    {
        var manifest = (JsonObject)registration.Manifest.DeepClone();
        manifest.TryAdd("metadata", UnknownValue.Create());
        manifest.TryAdd("spec", UnknownValue.Create());
        return registration with { Manifest = manifest };
    }

    private static JsonObject WithoutSecrets(JsonObject manifest)
    {
        if (manifest["kind"]?.ToString() == "Secret")
        {
            foreach (var field in SecretFields.Where(manifest.ContainsKey))
            {
                manifest[field] = UnknownValue.Create();
            }
        }

        return manifest;
    }
}

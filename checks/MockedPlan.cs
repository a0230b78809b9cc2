using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Azure.Schemas;
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

    /// <summary>Checks all resources: each as a cluster or Azure would, and all together.</summary>
    /// <param name="resources">
    /// What <see cref="IMocks.NewResourceAsync"/> was called with in a run; those of other providers than Kubernetes' and Azure's pass.
    /// </param>
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
            .. registrations.SelectMany(Alone).Concat(RegisteredPlan.Check(registrations.ConvertAll(WithLeftOut), order: null))
                .OrderBy(finding => finding.Type, StringComparer.Ordinal)
                .ThenBy(finding => finding.Name, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<RegistrationFinding> Alone(Registration registration) =>
        from refusal in WithLeftOut(registration).Refusals.Select(reason => (Path: reason, Reason: reason))
            .Concat(ProviderCheck.Check(registration.Type, registration.Manifest).Select(failure => (failure.Path, failure.Reason)))
        where registration.Manifest.ContainsKey(refusal.Path.Split('.', ':', '[')[0])
        select new RegistrationFinding(registration.Type, registration.Name, refusal.Reason, IsError: true);

    /// <summary>What was left out of an object may be of any kind, above all what it specifies.</summary>
    private static Registration WithLeftOut(Registration registration)
    {
        if (registration.Azure is not null)
        {
            return registration;
        }

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

using Payments.Infra.Analysis.Azure;

namespace Payments.Infra.Preview.Engine;

/// <summary>Refuses a resource that Azure would refuse.</summary>
internal static class AzureCheck
{
    /// <summary>Checks the inputs of a resource. What is unknown or secret in them is not judged.</summary>
    /// <exception cref="RegistrationException">Azure would refuse the resource.</exception>
    public static void Require(ResourceState resource)
    {
        if (AzureAdmission.Knows(resource.Type) && AzureAdmission.Check(resource.Type, Manifest.Of(resource.Inputs)) is { IsEmpty: false } reasons)
        {
            throw new RegistrationException(resource.Urn, $"Azure would refuse it: {string.Join("; ", reasons)}") { Stops = false };
        }
    }
}

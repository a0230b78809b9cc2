using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Azure;
using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Preview.Engine;

/// <summary>Refuses a resource that Azure would refuse.</summary>
internal static class AzureCheck
{
    /// <summary>Checks the inputs of a resource. What is unknown or secret in them is not judged.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="isDeployed">Whether it exists: then what is ignored of its changes is somebody else's, such as an autoscaler's, and is not judged.</param>
    /// <exception cref="RegistrationException">Azure would refuse the resource.</exception>
    public static void Require(ResourceState resource, bool isDeployed)
    {
        if (!AzureAdmission.Knows(resource.Type))
        {
            return;
        }

        var inputs = Manifest.Of(resource.Inputs);
        foreach (var ignored in isDeployed ? resource.IgnoreChanges.Select(path => path.Split('.', '[')[0]) : [])
        {
            ReplaceKnown(inputs, ignored);
        }

        if (AzureAdmission.Check(resource.Type, inputs) is { IsEmpty: false } reasons)
        {
            throw new RegistrationException(resource.Urn, $"Azure would refuse it: {string.Join("; ", reasons)}") { Stops = false };
        }
    }

    private static void ReplaceKnown(JsonObject inputs, string name)
    {
        if (inputs.ContainsKey(name))
        {
            inputs[name] = UnknownValue.Create();
        }
    }
}

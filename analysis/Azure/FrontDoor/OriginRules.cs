using System.Globalization;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.FrontDoor;

/// <summary>
/// Where a front door leads to (learn.microsoft.com/azure/frontdoor/origin). What a private link asks for is what the Terraform provider found the service
/// to ask for (hashicorp/terraform-provider-azurerm, cdn_frontdoor_origin_resource.go).
/// </summary>
internal static class OriginRules
{
    private const int LastPriority = 5;
    private const int MostWeight = 1000;
    private const int LastPort = 65535;
    private const int MostSamples = 255;
    private const int MostLatency = 1000;
    private const int LongestMessage = 140;

    private static readonly ImmutableArray<string> LinkParts = ["privateLink", "privateLinkLocation", "requestMessage"];

    public static IEnumerable<AzureFinding> Check(Field inputs) => inputs["priority"].CheckRange(1, LastPriority)
        .Concat(inputs["weight"].CheckRange(1, MostWeight))
        .Concat(inputs["httpPort"].CheckRange(1, LastPort))
        .Concat(inputs["httpsPort"].CheckRange(1, LastPort))
        .Concat(inputs["sharedPrivateLinkResource"].Exists ? CheckLink(inputs) : []);

    public static IEnumerable<AzureFinding> CheckGroup(Field inputs)
    {
        var settings = inputs["loadBalancingSettings"];
        var (samples, successful) = (settings["sampleSize"], settings["successfulSamplesRequired"]);
        return samples.CheckRange(0, MostSamples)
            .Concat(successful.CheckRange(0, MostSamples))
            .Concat(settings["additionalLatencyInMilliseconds"].CheckRange(0, MostLatency))
            .Concat(samples.Integer is { } all && successful.Integer is { } good && good > all
                ? [successful.Says(string.Create(CultureInfo.InvariantCulture, $"{good} of {all} samples can never be good; lower it"))]
                : []);
    }

    private static IEnumerable<AzureFinding> CheckLink(Field inputs)
    {
        var (link, check) = (inputs["sharedPrivateLinkResource"], inputs["enforceCertificateNameCheck"]);
        foreach (var part in LinkParts.Where(part => link.Lacks(part)))
        {
            yield return link[part].Says("is missing; a private link takes the id of what it leads to, a region, and a text for whoever approves it");
        }

        if (link["requestMessage"].Known() is { Length: 0 or > LongestMessage })
        {
            yield return link["requestMessage"].NotAllowed("1 to 140 characters");
        }

        if (check.Flag() == false)
        {
            yield return check.Says(
                "an origin behind a private link has its certificate checked in any case; set it to true, or remove sharedPrivateLinkResource");
        }
    }
}

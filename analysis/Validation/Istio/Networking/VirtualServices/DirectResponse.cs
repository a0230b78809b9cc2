using System.Text;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>Answers that the proxy gives itself.</summary>
internal static class DirectResponse
{
    private const int WarningSize = 100 * 1024;
    private const int MaxSize = 1024 * 1024;

    public static void Check(JsonObject? response, Findings findings)
    {
        if (response is null)
        {
            return;
        }

        const string Large = "large direct_responses may impact control plane performance";
        var body = response.Message("body");
        var size = Encoding.UTF8.GetByteCount(body.Text("string")) + Convert.FromBase64String(body.Text("bytes")).Length;
        if (size > MaxSize)
        {
            findings.Error($"{Large}, must be less than 1MB");
        }
        else if (size > WarningSize)
        {
            findings.Warning(Large);
        }

        // The number is unsigned, its check is not.
        findings.Problem(HttpStatus.Problem(unchecked((int)response.Whole("status"))));
    }
}

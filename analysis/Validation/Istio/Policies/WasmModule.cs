using System.Globalization;
using System.Text;
using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Policies;

/// <summary>A WebAssembly module: where it comes from, what it must hash to, what it finds in its environment.</summary>
internal static class WasmModule
{
    /// <summary>Checks the fields of a module.</summary>
    /// <param name="module">The module.</param>
    /// <param name="told">What the error says of the longest name; 256 bytes are let through by any kind.</param>
    /// <param name="findings">What is found.</param>
    public static void Check(JsonObject? module, int told, Findings findings)
    {
        findings.Problem(UrlProblem(module.Text("url")));
        findings.Problem(HashProblem(module.Text("sha256")));
        if (Size(module.Text("imagePullSecret")) > 253)
        {
            findings.Error("imagePullSecret field must be less than 253 characters long");
        }

        if (Size(module.Text("pluginName")) > 256)
        {
            findings.Error(string.Create(CultureInfo.InvariantCulture, $"pluginName field must be less than {told} characters long"));
        }

        findings.Problem(EnvironmentProblem(module.Message("vmConfig").Messages("env")));
    }

    private static string? UrlProblem(string url)
    {
        if (url.Length == 0)
        {
            return "url field needs to be set";
        }

        var parsed = GoUrl.ParseRequest(url);
        if (parsed.Problem is { } problem)
        {
            (url, parsed) = ($"http://{url}", GoUrl.ParseRequest($"http://{url}"));
            if (parsed.Problem is not null)
            {
                return $"failed to parse url: {problem}";
            }
        }

        return GoUrl.Parse(url).Problem is { } strict ? $"failed to strict parse url: {strict}"
            : parsed.Scheme is "" or "file" or "http" or "https" or "oci" ? null
            : $"url contains unsupported scheme: {parsed.Scheme}";
    }

    private static string? HashProblem(string hash) =>
        hash.Length == 0 ? null
        : Size(hash) != 64 ? "sha256 field must be 64 characters long"
        : !hash.All(char.IsAsciiHexDigitLower) ? "sha256 field must match [a-f0-9]{64} pattern"
        : null;

    private static string? EnvironmentProblem(IReadOnlyList<JsonObject> variables)
    {
        var names = new HashSet<string>();
        foreach (var variable in variables)
        {
            var name = variable.Text("name");
            var problem = name.Length == 0 ? "spec.vmConfig.env invalid"
                : Size(name) > 256 ? "env.name field must be less than 255 characters long"
                : !names.Add(name) ? "duplicate env"
                : variable.Text("valueFrom") is not ("" or "INLINE") && variable.Text("value").Length > 0 ? "value may only be set when valueFrom is INLINE"
                : null;
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    private static int Size(string text) => Encoding.UTF8.GetByteCount(text);
}

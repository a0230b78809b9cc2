using System.Text;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Policies;

/// <summary>TrafficExtension: either a WebAssembly module or Lua code of bounded size.</summary>
internal sealed class TrafficExtensionRules : IKindRules
{
    private const int LargestCode = 64 * 1024;

    public string Kind => "TrafficExtension";

    public void Check(JsonObject manifest, Findings findings)
    {
        var spec = manifest.Message("spec");
        var (lua, wasm) = (spec.Message("lua"), spec.Message("wasm"));
        if (lua is null && wasm is null)
        {
            findings.Error("exactly one of wasm or lua must be set");
        }

        WorkloadSelection.Check(spec, findings);
        if (lua is not null)
        {
            CheckCode(lua.Text("inlineCode"), findings);
        }
        else if (wasm is not null)
        {
            WasmModule.Check(wasm, 256, findings);
        }

        TrafficMatch.Check(spec, findings);
    }

    private static void CheckCode(string code, Findings findings)
    {
        if (code.Length == 0)
        {
            findings.Error("lua.inlineCode cannot be empty");
        }

        if (Encoding.UTF8.GetByteCount(code) > LargestCode)
        {
            findings.Error("lua.inlineCode exceeds maximum size of 64KB");
        }
    }
}

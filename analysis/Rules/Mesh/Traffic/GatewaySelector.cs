using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Traffic;

/// <summary>The labels by which a Gateway selects its pods, wherever they are; none selects all.</summary>
internal static class GatewaySelector
{
    public static LabelSet Of(MeshObject gateway) => LabelSet.Of(gateway.Spec.Message("selector"));

    /// <summary>What is said of a selector that selects nothing.</summary>
    public static MeshFault Missing(MeshObject gateway)
    {
        var selector = Of(gateway);
        return gateway.Fault(
            "IST0101",
            selector.IsEmpty ? "spec.selector" : $"spec.selector.{selector.Values.Keys.First()}",
            $"Referenced selector not found: {GoText.Quote(selector.ToString())}").MissingIn(MeshFault.Anywhere);
    }
}

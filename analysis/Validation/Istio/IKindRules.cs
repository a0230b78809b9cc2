using System.Text.Json.Nodes;

namespace Payments.Infra.Analysis.Validation.Istio;

/// <summary>What Istio's validating webhook checks of one kind, beyond the schema of its custom resource definition.</summary>
internal interface IKindRules
{
    /// <summary>Kind, such as <c>VirtualService</c>.</summary>
    string Kind { get; }

    /// <summary>Checks an object.</summary>
    /// <param name="manifest">The whole object, after unknown fields were removed and defaults set.</param>
    /// <param name="findings">Takes what is found.</param>
    void Check(JsonObject manifest, Findings findings);
}

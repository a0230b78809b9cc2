namespace Payments.Infra.Analysis.Validation.Istio.Rules;

/// <summary>What Istio's validating webhook checks of one kind, beyond the schema of its custom resource definition.</summary>
internal interface IKindRules
{
    /// <summary>Kind, such as <c>VirtualService</c>.</summary>
    string Kind { get; }

    /// <summary>Checks an object.</summary>
    /// <param name="manifest">The whole object, its <c>spec</c> as decoded: every value has the type of its field, no field is null.</param>
    /// <param name="findings">Takes what is found.</param>
    void Check(JsonObject manifest, Findings findings);
}

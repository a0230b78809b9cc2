namespace Payments.Infra.Analysis.Validation.Istio.Decoding;

/// <summary>What a <c>spec</c> is to Istio.</summary>
/// <param name="Spec">
/// The message: every value has the type of its field, numbers in quotes are numbers, nulls are gone, a misspelt
/// <c>snake_case</c> field has its proper name, and of fields that exclude each other the last one is left.
/// </param>
/// <param name="Problem">Why it is no such message, in the words of istiod; null when it is one.</param>
internal sealed record DecodedSpec(JsonObject Spec, string? Problem);

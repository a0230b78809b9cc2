namespace Payments.Infra.Analysis.Envoy.Matching;

/// <summary>What a patch changes.</summary>
/// <param name="Name">Name, for messages.</param>
/// <param name="Type">Full name of the message of Envoy's that it is.</param>
/// <param name="Message">What istiod has put into it, as far as it is one of several.</param>
internal sealed record PatchTarget(string Name, string Type, JsonObject Message);

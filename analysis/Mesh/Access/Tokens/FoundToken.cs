using Payments.Infra.Analysis.Mesh.Requests;

namespace Payments.Infra.Analysis.Mesh.Access.Tokens;

/// <summary>A text in a place of tokens.</summary>
/// <param name="Text">The text.</param>
/// <param name="Take">Takes it out of a request.</param>
internal sealed record FoundToken(string Text, Func<HttpRequest, HttpRequest> Take);

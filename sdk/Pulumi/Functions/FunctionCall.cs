namespace Pulumi;

/// <summary>A call of a provider function as the program asks for it.</summary>
internal sealed record FunctionCall(string Token, InvokeArgs? Args, InvokeOptions? Options, RegisterPackageRequest? Package)
{
    public ProviderResource? Provider => Options?.Provider ?? Options?.Parent?.ProviderFor(Token);
}

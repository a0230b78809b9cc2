using Payments.Infra.Stacks.Platform;

namespace Payments.Infra.Stacks.Tests.Azure;

/// <summary>Values that stand for others are good for a preview, and for no update.</summary>
public sealed class PlaceholderTests
{
    private const string Nobody = "00000000-0000-0000-0000-000000000000";

    [Theory]
    [InlineData($$"""{"subscription":"{{Nobody}}"}""", $"payments:azure.subscription: {Nobody} is nobody's; docs/azure.md says where yours is")]
    [InlineData($$"""{"tenant":"{{Nobody}}"}""", $"payments:azure.tenant: {Nobody} is nobody's; docs/azure.md says where yours is")]
    [InlineData($$"""{"administrators":["{{Nobody}}"]}""", $"payments:azure.administrators[0]: {Nobody} is nobody's; docs/azure.md says where yours is")]
    public void An_id_of_nobody_is_found(string azure, string expected) =>
        Assert.Equal([expected], Placeholders.In(Configurations.Load(("azure", Configurations.AzureWith(azure))).Azure!));

    [Fact]
    public void An_address_of_an_example_is_found() => Assert.Equal(
        ["payments:azure.authorizedRanges[0]: 203.0.113.0/25 is an example; name the addresses of your offices and runners"],
        Placeholders.In(Configurations.Load(("azure", Configurations.AzureWith("""{"authorizedRanges":["203.0.113.0/25"],"baseline":"development"}""")),
            ("data", """{"redis":{"mode":"operator"}}""")).Azure!));

    [Fact]
    public void Values_of_ones_own_are_left_alone() => Assert.Empty(Placeholders.In(Configurations.Load().Azure!));
}

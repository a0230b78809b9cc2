using Payments.Infra.Stacks.Settings;

namespace Payments.Infra.Stacks.Tests.Configuration;

/// <summary>The project file declares the sections, so that the CLI refuses one of another form itself.</summary>
public sealed class ProjectDeclarationTests
{
    /// <summary>What a declaration cannot say: that some stacks must not have it, or that leaving it out is not the same as an empty list.</summary>
    private static readonly string[] Undeclared = ["payments:azure", "payments:tenants"];

    [Fact]
    public void Every_section_is_declared_unless_a_declaration_would_say_something_wrong() => Assert.Equal(
        Sections.Except(Undeclared).Order(StringComparer.Ordinal),
        Previews.Stack("dev").Project.Config.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_declared_section_has_a_default_as_an_entry_in_front_of_cells_has_none_of_them() =>
        Assert.DoesNotContain(Previews.Stack("dev").Project.Config, entry => entry.Value.Default is null);

    [Theory]
    [InlineData("mesh", "payments:mesh.ingress: is missing; set it to hosts, and tokens with their issuer")]
    [InlineData("releases", "payments:releases.payment-service.stable: is missing; set it to a tag of the service's image, such as 1.0.0")]
    public void The_program_asks_a_platform_for_what_it_must_say(string section, string problem) =>
        Assert.Contains(problem, Configurations.ProblemsOf(() => Configurations.Load((section, "{}"))));

    private static IEnumerable<string> Sections => typeof(PaymentsSettings).GetProperties().Where(property => property.CanWrite)
        .Select(property => $"payments:{SettingsSchema.KeyOf(property)}");
}

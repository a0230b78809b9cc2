namespace Payments.Infra.Stacks.Tests;

public sealed class FaultSettingsTests
{
    private const string Slow = """{"name":"slow","service":"payment-service","delayMilliseconds":500,"header":{"name":"x-fault","value":"slow"}}""";

    [Fact]
    public void A_fault_is_allowed_outside_production() =>
        Assert.Equal("slow", Assert.Single(Configurations.LoadOf("dev", ("faults", $$"""{"rules":[{{Slow}}]}""")).Faults.Rules).Name);

    [Theory]
    [InlineData("prod")]
    [InlineData("prod-eu")]
    [InlineData("production")]
    public void A_fault_in_production_is_refused(string stack) => Assert.Equal(
        [$"payments:faults.rules: {stack} is production; remove the rules, or set allowInProduction to true if payments may fail on purpose"],
        Configurations.ProblemsOf(() => Configurations.LoadOf(stack, ("faults", $$"""{"rules":[{{Slow}}]}"""))));

    [Fact]
    public void A_fault_in_production_can_be_allowed_by_name() =>
        Assert.Single(Configurations.LoadOf("prod", ("faults", $$"""{"allowInProduction":true,"rules":[{{Slow}}]}""")).Faults.Rules);

    [Theory]
    [InlineData(
        """{"service":"payment-service","abortStatus":503,"header":{"name":"h","value":"v"}}""",
        "rules[0].name: is missing; set it to lower-case letters, digits and '-', up to 40, such as slow-ledger")]
    [InlineData(
        """{"name":"f","service":"payment","abortStatus":503,"header":{"name":"h","value":"v"}}""",
        "rules[0].service: \"payment\" is not allowed; expected one of account-service, payment-service, saga-service, validation-service")]
    [InlineData(
        """{"name":"f","service":"payment-service","header":{"name":"h","value":"v"}}""",
        "rules[0].name: it neither delays nor aborts; set delayMilliseconds or abortStatus")]
    [InlineData(
        """{"name":"f","service":"payment-service","abortStatus":150,"header":{"name":"h","value":"v"}}""",
        "rules[0].abortStatus: 150 ends no request; use 200 to 599")]
    [InlineData(
        """{"name":"f","service":"payment-service","abortStatus":503,"percent":0,"header":{"name":"h","value":"v"}}""",
        "rules[0].percent: 0 is not allowed; expected 1 to 100")]
    [InlineData("""{"name":"f","service":"payment-service","abortStatus":503}""", "rules[0].header: is missing; set it to name and value")]
    public void A_wrong_fault_is_refused(string fault, string expected) =>
        Assert.Contains($"payments:faults.{expected}", Configurations.ProblemsOf(() => Configurations.Load(("faults", $$"""{"rules":[{{fault}}]}"""))));
}

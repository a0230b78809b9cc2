using Payments.Infra.Stacks.Configuration;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Tests.Configuration;

/// <summary>A stack file of before is told what to write now.</summary>
public sealed class MovedKeyTests
{
    [Fact]
    public void A_key_that_moved_says_where_to() => Assert.Equal(
        ["payments:mesh.ingress.certificateSecret: is a key of before; write it as payments:mesh.ingress.certificate.secret, with certificate.source secret"],
        Configurations.ProblemsOf(() => Configurations.Load(("mesh", Configurations.Mesh("""{"certificateSecret":"payments-tls"}""")))));

    [Fact]
    public void A_key_below_a_name_says_where_to_by_that_name() => Assert.Equal(
        ["payments:services.payment-service.version: is a key of before; write it as payments:releases.payment-service.stable"],
        Configurations.ProblemsOf(() => Configurations.Load(("services", """{"payment-service":{"version":"1.0.0"}}"""))));

    [Fact]
    public void A_key_that_is_gone_says_what_does_its_work() => Assert.Equal(
        ["payments:mesh.quotas.redisService: is a key of before; remove it: tenants' requests are counted in the Redis of payments:data.redis"],
        Configurations.ProblemsOf(() => Configurations.Load(
            ("mesh", Configurations.Mesh("{}").TrimEnd()[..^1] + ",\"quotas\":{\"redisService\":\"redis\"}}"))));

    [Fact]
    public void No_key_of_before_is_one_of_today() => Assert.All(MovedKeys.Paths, path => Assert.DoesNotContain(
        SettingKeys.Read().Select(key => key.Path), key => key == path.Replace("*", "<name>", StringComparison.Ordinal)));
}

namespace Payments.Infra.Analysis.Validation.Istio.Policies.Envoy;

/// <summary>A message of Envoy's configuration API.</summary>
/// <param name="Name">Full name, such as <c>envoy.config.cluster.v3.Cluster</c>.</param>
/// <param name="Fields">Its fields in the order of their declaration, in which they are read.</param>
internal sealed record EnvoyMessage(string Name, ImmutableArray<EnvoyField> Fields)
{
    /// <summary>The fields of which one at most can be set.</summary>
    public IEnumerable<IGrouping<EnvoyOneof, EnvoyField>> Oneofs =>
        Fields.Where(member => member.Oneof is not null).GroupBy(member => member.Oneof!);

    public EnvoyField? Field(string name) => Fields.FirstOrDefault(field => field.Name == name);
}

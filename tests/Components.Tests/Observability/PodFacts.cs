using System.Text.Json.Nodes;

namespace Payments.Infra.Components.Tests.Observability;

/// <summary>What is known of a container and its pod: what the chart makes by itself, overlaid with what a release sets.</summary>
/// <param name="Workload">Name of the workload in the list of what is tolerated.</param>
/// <param name="Container">Name of the container.</param>
/// <param name="Pod">Security context of the pod.</param>
/// <param name="Own">Security context of the container.</param>
/// <param name="Limits">Its limits.</param>
/// <param name="HasToken">Whether the pod has a token.</param>
/// <param name="SharesHost">Whether it shares a namespace with its node.</param>
internal sealed record PodFacts(string Workload, string Container, JsonObject Pod, JsonObject Own, JsonObject Limits, bool HasToken, bool SharesHost)
{
    /// <summary>Checks that it does not pass.</summary>
    public IEnumerable<HardeningCheck> Failed() => Enum.GetValues<HardeningCheck>().Where(check => !Passes(check));

    private bool Passes(HardeningCheck check) => check switch
    {
        HardeningCheck.NonRoot => Is("runAsNonRoot", true) && (int?)(Own["runAsUser"] ?? Pod["runAsUser"]) is null or > 0,
        HardeningCheck.ReadOnlyRoot => (bool?)Own["readOnlyRootFilesystem"] == true,
        HardeningCheck.NoEscalation => (bool?)Own["allowPrivilegeEscalation"] == false,
        HardeningCheck.NoCapabilities => (string?)Own["capabilities"]?["drop"]?[0] == "ALL" && Own["capabilities"]!["add"] is null,
        HardeningCheck.NotPrivileged => (bool?)Own["privileged"] != true,
        HardeningCheck.Seccomp => (string?)(Own["seccompProfile"] ?? Pod["seccompProfile"])?["type"] == "RuntimeDefault",
        HardeningCheck.CpuLimit => Limits["cpu"] is not null,
        HardeningCheck.MemoryLimit => Limits["memory"] is not null,
        HardeningCheck.NoToken => !HasToken,
        HardeningCheck.NoHostNamespaces => !SharesHost,
        _ => throw new ArgumentOutOfRangeException(nameof(check), check, "expected one of the named checks"),
    };

    private bool Is(string field, bool expected) => (bool?)(Own[field] ?? Pod[field]) == expected;
}
